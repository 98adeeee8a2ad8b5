/** Nouns and adjectives that carry a statement: “his claim that …”, “a threat to …”, “is confident that …”. */
import type { Act } from '../../core/evidence/act.ts';

/** Written as the verbs are (see verbs.ts); only t, i, w and prepositions matter. */
export const NOUNS: Readonly<Record<Act, string>> = {
  state:
    'phrase:q term:q slogan:q expression:q statement:t/on,about,from assertion:t/of argument:t/for,against contention:t claim:t/of,about comment:t/about,on remark:t/about,on observation:t explanation:t/of,for declaration:t/of ' +
    'insistence:t/on suggestion:t/of reminder:t/of account:/of description:/of message:t word:t/of story:t notion:t idea:t point:t testimony:t/about assurance:t/of answer:t/to reply:t response:t/to hint:t/of,at implication:t emphasis:/on stance:t/on position:t/on rhetoric:/about,on',
  report:
    'report:t/of,about,on,from finding:t/of revelation:t/of,about disclosure:t/of announcement:t/of,about news:t/of rumor:t/of,about rumour:t/of,about evidence:T indication:t sign:T conclusion:t/of ruling:t/on,in poll:T estimate:t/of',
  confirm: 'confirmation:t/of acknowledgment:t/of acknowledgement:t/of recognition:t/of proof:T admission:t/of',
  deny: 'denial:t/of doubt:tw/about,over,on skepticism:t/about,of,over scepticism:t/about,of,over question:w/about,over,on disbelief:t',
  believe:
    'belief:t/in view:t/of,on opinion:t/of,on,about feeling:t/about,of sense:t/of thought:t/about,on perception:t/of suspicion:t/of,about concern:t/about,over,for fear:t/of,about,over worry:t/about,over anxiety:t/about,over ' +
    'faith:t/in confidence:t/in,about theory:t/of,about assumption:t/of impression:t/of conviction:t understanding:t/of knowledge:t/of frustration:t/with,over,at,about anger:t/over,at,about outrage:t/over,at,about sympathy:/for,with distrust:/of mistrust:/of optimism:t/about,over pessimism:/about speculation:t/about,over,on alarm:t/about,over,at unease:t/about,over,with dismay:t/at,over,about surprise:t/at,over disappointment:t/at,over,with,about assessment:t/of attitude:/toward,towards,to satisfaction:t/with,at,over,about',
  expect:
    'hope:ti/for,of expectation:t/of,for prediction:t/of,about forecast:t/of,for prospect:T/of anticipation:t/of wish:ti/for dream:/of',
  intend:
    'intention:it/of,to plan:i/for,to intent:i/of decision:it/on,to ambition:i/of effort:I bid:I/for attempt:I desire:it/for goal:I/of,for determination:i resolve:i aim:I/of willingness:i/to readiness:i/for,to eagerness:i interest:/in',
  want: 'wish:ti/for desire:it/for,to preference:t/for longing:/for appetite:/for',
  promise: 'promise:ti/of,to,about pledge:ti/of,to vow:ti/of,to commitment:ti/to guarantee:t/of oath:i',
  offer: 'offer:i/of,for,to invitation:i/to,for proposal:ti/for,of,on,to,about suggestion:t/of bid:I',
  propose: 'proposal:ti/for,of,on,to,about recommendation:ti/for,of,on,about advice:ti/on,about motion:it/for,on',
  demand:
    'demand:ti/for,of,on call:ti/for,on request:ti/for,from appeal:ti/for,to plea:ti/for,to insistence:t/on ultimatum:ti/to requirement:T',
  ask: 'question:w/about,over,on,as,of inquiry:w/about,into query:w/about request:ti/for',
  order: 'order:ti/for,of ruling:t/on,in,against instruction:ti/for decree:t/on verdict:t injunction:/against subpoena:/for',
  agree: 'agreement:ti/on,with,about,to consent:i/to,for consensus:t/on acceptance:t/of approval:/of,for',
  support: 'support:/for,of endorsement:/of,from backing:/for,of praise:/for,of,from defense:/of defence:/of advocacy:/of,for',
  concede: 'admission:t/of concession:t/on,to confession:t/to,of',
  reject:
    'rejection:/of opposition:/to refusal:i/to,of objection:t/to,over disagreement:t/with,over,about,on disapproval:/of resistance:/to dismissal:/of veto:/of disdain:/for protest:T/against,over,about',
  criticise:
    'criticism:t/of,from,over,about,for complaint:t/about,of,from,over,against condemnation:/of rebuke:/of,to attack:/on critique:/of denunciation:/of contempt:/for grievance:t/about,against,over insult:/about,to derision:/of backlash:/over,against',
  accuse: 'accusation:t/of,about,against allegation:t/of,about,against,from charge:t/of,against',
  threaten: 'threat:ti/of,to,from,against',
  warn: 'warning:ti/of,about,from,to,against,on caution:t/about,against',
  praise: 'praise:/for,of congratulations:/on,to thanks:/to,for gratitude:/for,to tribute:/to admiration:/for,of respect:/for',
  decide:
    'decision:it/on,to verdict:t/of,on judgment:t/of,about,on judgement:t/of,about,on vote:i/for,on,against resolution:t/of',
  consult: 'discussion:/of,about,on,over debate:w/about,over,on talk:/of,about',
  apologise: 'apology:t/for,to regret:t/for,over,about,at remorse:/for',
};

export const ADJECTIVES: Readonly<
  Record<'believe' | 'intend' | 'support' | 'reject' | 'confirm' | 'criticise' | 'warn' | 'praise', string>
> = {
  believe:
    'sure:tzw/of,about certain:tzw/of,about confident:tz/of,about,in,to convinced:tz/of aware:tz/of unaware:tz/of,to concerned:tz/about,over,by,with,for worried:tz/about,over,by,for afraid:tzi/of ' +
    'fearful:t/of skeptical:tw/of,about sceptical:tw/of,about doubtful:tw/about,of optimistic:tz/about,on hopeful:tz/about,of,for pessimistic:t/about surprised:tziw/by,at disappointed:tzi/by,at,in,with ' +
    'happy:TI/with,about sad:TI unhappy:t/with,about,over pleased:tzi/with,by,to glad:tzi proud:tzi/of upset:tz/about,with,over,by,at angry:tz/about,with,over,at furious:tz/about,with,over,at frustrated:tz/with,by,at alarmed:tz/by,at,about ' +
    'shocked:tzi/by,at stunned:tzi/by,at thrilled:tzi/with,by,about,to delighted:tzi/with,by excited:tzi/about,by,to unsure:w/of,about,how uncertain:tw/about,of,over mindful:t/of wary:/of,about nervous:t/about amazed:tz/by,at appalled:tz/by,at outraged:t/by,over,at horrified:t/by,at saddened:t/by troubled:t/by,about bothered:t/by dismayed:t/by,at sympathetic:/to,toward curious:w/about uncomfortable:/with comfortable:/with,about interested:/in adamant:tz/about,in,on clear:tzw/about,that undecided:w/about,on conscious:t/of suspicious:/of,about impressed:/by,with satisfied:t/with,by tired:/of',
  intend:
    'willing:i ready:i/for,to prepared:i/to,for determined:it eager:i/for,to unwilling:i reluctant:i keen:i/on,to intent:/on committed:i/to hesitant:i bound:I poised:I set:I desperate:i/for',
  support:
    'supportive:/of grateful:ti/for,to thankful:ti/for appreciative:/of enthusiastic:/about open:/to fond:/of receptive:/to favorable:/to',
  reject: 'opposed:/to hostile:/to,toward resistant:/to dismissive:/of averse:/to',
  confirm: 'right:T wrong:T',
  criticise: 'critical:/of contemptuous:/of scornful:/of ashamed:t/of,to disgusted:t/by,with,at guilty:/of,about',
  warn: 'alarmed:/by',
  praise: 'effusive:/about,in complimentary:/of,about',
};
