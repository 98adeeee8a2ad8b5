/**
 * Cue verbs of English, from general knowledge of the language: what each does, and what may follow it. Written
 * `lemma:frames/prepositions`; a capital letter is a frame in which the verb is less often a cue.
 *
 * t that-clause · z clause without "that" · q quotation, or content before the cue · w question word · i to-infinitive ·
 * n noun phrase · g -ing form · a object with complement (“call it …”, “describe it as …”) · e nothing ·
 * o an addressee may stand before the content · x addressee and to-infinitive (“urge them to …”)
 */
import type { Act } from '../../core/evidence/act.ts';

export const VERBS: Readonly<Record<Act, string>> = {
  state:
    'say:tzqwI tell:tzqwox/about,of,to add:tzqw note:tzqwn state:tzqwn explain:tzqwn/to write:tzqw/about,of,in argue:tzqi/for,against,about,over ' +
    'insist:tzq contend:tzq maintain:tzqN assert:tzqn declare:tzqnai claim:tzqni comment:tqe/on,about remark:tzq/on ' +
    'observe:tzqw mention:tzqwng point:t/out,to stress:tzqnw emphasize:tzqnw emphasise:tzqnw underline:tqn underscore:tqNw reiterate:tzqn repeat:tqn ' +
    'continue:q conclude:tzqw recall:tzqwgn reply:tzq/to respond:tzqE/by answer:tzqe/with,to quip:tzq joke:tzq/about,of muse:tq/about elaborate:qe/on ' +
    'speak:q/of,about,out talk:E/about,of discuss:nwg describe:aNqw characterize:a characterise:a call:aq label:a dub:a term:a brand:a portray:a depict:a cast:A paint:A ' +
    'refer:/to tweet:tzqnw/about retweet:n post:tqN blog:t/about opine:tzq interject:q intone:q counter:tzqn retort:tzq/to recount:tzqnw narrate:qn ' +
    'testify:tzq/about,before,to depose:t attest:t/to affirm:tzqn aver:tzq avow:tqn posit:tzqn postulate:tn theorize:tzq theorise:tzq ' +
    'assure:tzqo reassure:tzqo remind:tzqowx inform:tzqo notify:to brief:ow/on convince:oT persuade:oTX suggest:tzqw hint:tzq/at,of imply:tzqn insinuate:tzqn intimate:tzq ' +
    'indicate:tzqwn signal:tzqnw express:naq voice:nq convey:nqt articulate:nq communicate:tn address:N highlight:Nt tout:N invoke:N cite:nq quote:aq ' +
    'chant:q sing:q type:q reference:n proclaim:tzqna pronounce:aT profess:tia preach:tqn enthuse:tq/about exclaim:tzq cry:q shout:tzq yell:q scream:q whisper:tzq mutter:q mumble:q murmur:q ' +
    'chime:q joke:tzq summarize:qNw summarise:qNw clarify:tzqnw specify:twn detail:Nw outline:Nw echo:nq paraphrase:n equate:n liken:n compare:N ' +
    'boast:tzq/of,about brag:tzq/about gush:q/about lecture:oQ/on tease:qN dictate:tW hypothesize:tz hypothesise:tz chronicle:N ' +
    'mean:TzN generalize:q rephrase:q ruminate:q/about expound:q/on digress:q open:Q begin:Q weigh:/in wax:/on sum:/up pipe:q lay:/out spell:/out lash:q/out set:/out sound:/off ring:q lament:tzqngw bemoan:nqt react:q bellow:q deadpan:q rejoin:q reason:tzq recite:nq interrupt:q confide:tzqo/to venture:tzq ' +
    'laugh:q smile:Q sigh:q sob:q drawl:q',
  report:
    'report:tzqwng/on reveal:tzqnw disclose:tzqnw announce:tzqnw find:tzW discover:tzw learn:tzw show:tzwN/up demonstrate:twN document:NT record:T ' +
    'illustrate:twN prove:TZN establish:Tw determine:tzw calculate:tz estimate:tzn uncover:Nt detail:Nw leak:nT broadcast:Nt relay:nt ' +
    'hear:tzw/from read:tzQ poll:E survey:E rule:tz/against,for,in,on rate:A list:N notice:tzw realize:tzw realise:tzw see:TzwA witness:N confirm:tzqn unveil:n',
  confirm:
    'verify:tn corroborate:tn certify:tn validate:nT substantiate:n attest:t/to vouch:/for acknowledge:tzqngw recognize:tzna recognise:tzna',
  deny: 'deny:tzqng refute:tn rebut:nqt disavow:n disclaim:n repudiate:n debunk:n discredit:n dispute:tnw disprove:n contradict:nt question:nwq doubt:tzwn downplay:ng minimize:n minimise:n',
  believe:
    'believe:tzqwna/in think:tzqwa/of,about know:tzw/about feel:tzqAw/about consider:naitw deem:a regard:a view:a perceive:atN understand:tzwN/from assume:tzn presume:tz suppose:tz ' +
    'reckon:tz guess:tzqw suspect:tzna imagine:tzwgN/that figure:tz interpret:an remember:tzqwgn forget:TwN wonder:wqz/about,why ponder:nwg contemplate:ngw ' +
    'sense:tzN fear:tznig worry:tzq/about,over care:W/about love:NgI like:Ng hate:ngI dislike:ng enjoy:NG prefer:nigt trust:NT hold:TA judge:AtW credit:N attribute:n/to ascribe:n ' +
    'agonize:/over regret:ngtz resent:ngt mourn:Nt admire:N respect:N value:N appreciate:NtW conceive:/of speculate:tzqw/about,on surmise:tzq infer:tn deduce:tz gather:tz find:A mind:gw puzzle:/over fret:tzq/about,over dread:ng marvel:tzq/at reminisce:q/about reflect:tq/on ignore:N/that overlook:N identify:A peg:A',
  expect:
    'expect:tzxnio anticipate:tzng predict:tzqnw forecast:tzn foresee:tng project:tzn foretell:n prophesy:t envision:ngw envisage:ngw hope:tziqI/for,to await:N bet:tz wager:tz bank:/on count:/on',
  intend:
    'plan:iNgt/to,on intend:itxN aim:i/for,to,at mean:I seek:iN/to attempt:I strive:i/for prepare:I aspire:i/to resolve:it choose:I opt:I/for consider:g mull:ngw/over weigh:nwg explore:NgW eye:ng scheme:i plot:in set:/out look:/to,at pursue:N push:xI/for,to move:I strategize:q',
  want: 'want:ixn prioritize:ng prioritise:ng wish:itz/for desire:nit long:i/for yearn:i/for crave:n prefer:x love:X covet:n favor:ng favour:ng',
  promise:
    'promise:itzqno/to pledge:itzqn vow:itzqn swear:itzqo/to commit:I/to guarantee:tznoi undertake:i assure:o ensure:T volunteer:itq',
  offer: 'offer:inqo/up extend:N grant:N volunteer:in bid:X invite:x present:N float:n tender:n waive:N',
  propose:
    'propose:tngiqz/to recommend:tngzqx suggest:tgzqn advise:tzqxg/against advocate:tng/for counsel:qxtg pitch:n/for table:n submit:tn introduce:N lobby:x/for,against,to campaign:/for,against press:x/for,to',
  demand:
    'demand:tinqw/of require:TX call:/for,on insist:/on urge:xtnqo/on,against appeal:x/for,to plead:iqx/for,with beg:xiq/for implore:xq beseech:xq exhort:xq encourage:xn pressure:x petition:xi/for request:tnxq push:/for clamor:i/for clamour:i/for lobby:x challenge:xn/to dare:x insist:t press:/for,on nudge:x caution:x',
  ask: 'ask:wqxizon/about,for,if inquire:wq/about,into enquire:wq/about query:nqw question:nwq wonder:wq pose:N quiz:o/about interrogate:o/about grill:o/about press:O/about,on poll:O',
  order:
    'order:xnt/to instruct:xt direct:xtN command:xtn decree:tn mandate:tn rule:tz summon:X authorize:xn authorise:xn bar:N/from ban:nG forbid:xn prohibit:nG permit:XN allow:X let:X subpoena:N sue:/for,over,to block:N overrule:n overturn:n',
  agree:
    'agree:tziqew/with,to,on,that,about concur:tqe/with accept:tn acquiesce:/to consent:i/to approve:n/of okay:n greenlight:n ratify:n adopt:N sign:/off,onto settle:/on',
  support:
    'support:ng back:nG endorse:ng defend:nqg champion:n favor:ng favour:ng embrace:N espouse:n welcome:ng uphold:n side:/with rally:/behind,for,against sponsor:n justify:ng stand:/by,with,behind vote:i/for,against,on,to nominate:n lobby:n legitimize:n applaud:nqg',
  concede:
    'concede:tzqn admit:tzqngi/to confess:tzqi/to,that allow:tz grant:T acknowledge:tzqng relent:e/on yield:E/to retract:n recant:n backtrack:e/on,from walk:/back budge:E/on cede:N',
  reject:
    'reject:nqg refuse:ine decline:ienq oppose:ng dismiss:nqa rebuff:nq spurn:n disagree:etq/with,over,about,on object:etq/to protest:tnq/against,over,about resist:ng veto:n rule:/out balk:e/at scoff:q/at resent:n renounce:n disapprove:e/of abandon:N withdraw:N scrap:n snub:n nix:n disregard:n defy:N scorn:n disown:n shun:N boycott:n contest:nt object:/to push:/back shrug:/off brush:/off,aside shoot:/down turn:/down bristle:q/at',
  criticise:
    'criticize:ngaq/for criticise:ngaq/for condemn:naq/for denounce:naq/for slam:naq/for blast:naq/for bash:na/for rip:na/for attack:Na/for assail:na/for decry:nq deplore:nqt deride:naq/for ' +
    'mock:nq/for ridicule:naq/for lambaste:naq/for lambast:naq/for castigate:n/for chastise:n/for rebuke:nq/for reprimand:n/for scold:nq/for berate:nq/for fault:n/for hammer:N/for,on skewer:n/for ' +
    'excoriate:n/for disparage:n belittle:n trash:n pan:N knock:N/for chide:nq/for admonish:nqx/for complain:tzqe/about,of,to gripe:tzq/about grumble:tzq/about moan:tq/about whine:tq/about rail:qe/against,at,about rage:qe/against,at,about ' +
    'lament:tqn censure:n/for vilify:n demonize:n insult:nq scoff:/at sneer:q/at slight:n savage:n pillory:n taunt:nq fume:tq/about,at,over rant:tq/about vent:q/about sniff:q huff:q snap:q bark:q thunder:tq roar:q jab:q/at zing:q needle:n decry:n object:/to',
  accuse:
    'accuse:no/of allege:tzqni charge:tzqN/with,that blame:n/for,on impugn:n fault:n indict:n/for,on,in sue:N/for,over implicate:n/in suspect:n/of incriminate:n denounce:n finger:n smear:n',
  threaten: 'threaten:itqn/with,to vow:i intimidate:N menace:n',
  warn: 'warn:tzqnox/of,about,against,on caution:tzqo/against,about alert:ot/to flag:n sound:/alarm alarm:tO concern:TO forewarn:ot admonish:t',
  praise:
    'praise:naq/for hail:naq/as,for laud:naq/for commend:n/for,on applaud:nq/for congratulate:n/for,on,q thank:nq/for salute:n compliment:n/on extol:n celebrate:N cheer:NQ honor:N honour:N credit:n/with,for admire:n/for eulogize:n glorify:n fete:n gush:/over',
  decide:
    'decide:itzwg/on,against,in,to rule:t conclude:tz resolve:it vote:it determine:tzw elect:I reconsider:nw convict:n/of,on acquit:n/of sentence:N find:T',
  consult:
    'consult:N/with,on confer:E/with negotiate:N/with,over debate:nwq/whether,over meet:E deliberate:e/on,over bargain:E/over haggle:/over spar:E/over clash:E/over',
  apologise: 'apologize:eqt/for,to apologise:eqt/for,to regret:nt excuse:N repent:e/of',
};
