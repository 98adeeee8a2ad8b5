/**
 * Countries with the names that news uses for them and for their governments, and other places. Written
 * `name|people and adjective|capital and other words for its government`; general knowledge, kept short.
 */
const COUNTRIES = `Afghanistan|Afghan|Kabul
Albania|Albanian|Tirana
Algeria|Algerian|Algiers
Argentina|Argentine,Argentinian|Buenos Aires
Armenia|Armenian|Yerevan
Australia|Australian|Canberra
Austria|Austrian|Vienna
Azerbaijan|Azerbaijani,Azeri|Baku
Bahrain|Bahraini|Manama
Bangladesh|Bangladeshi|Dhaka
Belarus|Belarusian|Minsk
Belgium|Belgian|
Bolivia|Bolivian|La Paz
Bosnia|Bosnian|Sarajevo
Brazil|Brazilian|Brasilia
Britain,United Kingdom,UK,U.K.|British,Briton|London,Downing Street,Whitehall
Bulgaria|Bulgarian|Sofia
Cambodia|Cambodian|Phnom Penh
Cameroon|Cameroonian|Yaounde
Canada|Canadian|Ottawa
Chad|Chadian|
Chile|Chilean|
China|Chinese|Beijing
Colombia|Colombian|Bogota
Congo|Congolese|Kinshasa
Croatia|Croatian|Zagreb
Cuba|Cuban|Havana
Cyprus|Cypriot|Nicosia
Czech Republic,Czechia|Czech|Prague
Denmark|Danish,Dane|Copenhagen
Ecuador|Ecuadorian|Quito
Egypt|Egyptian|Cairo
Eritrea|Eritrean|Asmara
Estonia|Estonian|Tallinn
Ethiopia|Ethiopian|Addis Ababa
Finland|Finnish,Finn|Helsinki
France|French|Paris,Elysee
Georgia|Georgian|Tbilisi
Germany|German|Berlin
Ghana|Ghanaian|Accra
Greece|Greek|Athens
Guatemala|Guatemalan|
Haiti|Haitian|Port-au-Prince
Honduras|Honduran|Tegucigalpa
Hungary|Hungarian|Budapest
Iceland|Icelandic|Reykjavik
India|Indian|New Delhi,Delhi
Indonesia|Indonesian|Jakarta
Iran|Iranian|Tehran
Iraq|Iraqi|Baghdad
Ireland|Irish|Dublin
Israel|Israeli|Tel Aviv
Italy|Italian|Rome
Japan|Japanese|Tokyo
Jordan|Jordanian|Amman
Kazakhstan|Kazakh|Astana
Kenya|Kenyan|Nairobi
Kosovo|Kosovar|Pristina
Kuwait|Kuwaiti|
Kyrgyzstan|Kyrgyz|Bishkek
Laos|Laotian|Vientiane
Latvia|Latvian|Riga
Lebanon|Lebanese|Beirut
Libya|Libyan|Tripoli
Lithuania|Lithuanian|Vilnius
Malaysia|Malaysian|Kuala Lumpur
Mali|Malian|Bamako
Mexico|Mexican|Mexico City
Moldova|Moldovan|Chisinau
Mongolia|Mongolian|
Montenegro|Montenegrin|Podgorica
Morocco|Moroccan|Rabat
Mozambique|Mozambican|Maputo
Myanmar,Burma|Burmese|Naypyidaw
Nepal|Nepalese,Nepali|Kathmandu
Netherlands,Holland|Dutch|The Hague
New Zealand|New Zealander|Wellington
Nicaragua|Nicaraguan|Managua
Niger|Nigerien|Niamey
Nigeria|Nigerian|Abuja
North Korea|North Korean|Pyongyang
North Macedonia|Macedonian|Skopje
Norway|Norwegian|Oslo
Oman|Omani|Muscat
Pakistan|Pakistani|Islamabad
Palestine|Palestinian|Ramallah
Panama|Panamanian|
Paraguay|Paraguayan|Asuncion
Peru|Peruvian|Lima
Philippines|Philippine,Filipino|Manila
Poland|Polish,Pole|Warsaw
Portugal|Portuguese|Lisbon
Qatar|Qatari|Doha
Romania|Romanian|Bucharest
Russia,Russian Federation|Russian|Moscow,Kremlin
Rwanda|Rwandan|Kigali
Saudi Arabia|Saudi|Riyadh
Senegal|Senegalese|Dakar
Serbia|Serbian,Serb|Belgrade
Slovakia|Slovak|Bratislava
Slovenia|Slovenian|Ljubljana
Somalia|Somali|Mogadishu
South Africa|South African|Pretoria
South Korea|South Korean|Seoul
South Sudan|South Sudanese|Juba
Spain|Spanish|Madrid
Sri Lanka|Sri Lankan|Colombo
Sudan|Sudanese|Khartoum
Sweden|Swedish,Swede|Stockholm
Switzerland|Swiss|Bern
Syria|Syrian|Damascus
Taiwan|Taiwanese|Taipei
Tajikistan|Tajik|Dushanbe
Tanzania|Tanzanian|Dodoma
Thailand|Thai|Bangkok
Tunisia|Tunisian|Tunis
Turkey,Turkiye,Türkiye|Turkish,Turk|Ankara
Turkmenistan|Turkmen|Ashgabat
Uganda|Ugandan|Kampala
Ukraine|Ukrainian|Kyiv,Kiev
United Arab Emirates,UAE|Emirati|Abu Dhabi
United States,United States of America,US,U.S.,USA,U.S.A.,America|American|Washington,White House,Pentagon
Uruguay|Uruguayan|Montevideo
Uzbekistan|Uzbek|Tashkent
Venezuela|Venezuelan|Caracas
Vietnam|Vietnamese|Hanoi
Yemen|Yemeni|Sanaa
Zambia|Zambian|Lusaka
Zimbabwe|Zimbabwean|Harare
European Union,EU,E.U.|European|Brussels`;

export interface Country {
  readonly names: readonly string[];
  readonly people: readonly string[];
  /** the capital and other words for the government */
  readonly seats: readonly string[];
}

export const ALL_COUNTRIES: readonly Country[] = COUNTRIES.split('\n').map((line) => {
  const [names = '', people = '', seats = ''] = line.split('|');
  const list = (text: string): string[] => text.split(',').filter((word) => word !== '');
  return { names: list(names), people: list(people), seats: list(seats) };
});

const OTHER =
  'Crimea|Donbas|Donbass|Donetsk|Luhansk|Kherson|Kharkiv|Odesa|Odessa|Mariupol|Kursk|Lviv|Gaza|West Bank|Jerusalem|Golan Heights|Kashmir|Tibet|Hong Kong|Aleppo|Mosul|Geneva|Zurich|Istanbul|Munich|Frankfurt|Hamburg|Barcelona|Milan|Venice|Lyon|Marseille|Glasgow|Edinburgh|Belfast|Scotland|Wales|England|Northern Ireland|Manchester|Liverpool|Birmingham|St. Petersburg|Shanghai|Mumbai|Karachi|Lahore|Sydney|Melbourne|Toronto|Montreal|Quebec|Vancouver|New York|New York City|Los Angeles|San Francisco|Chicago|Houston|Dallas|Philadelphia|Boston|Seattle|Miami|Atlanta|Detroit|Denver|Phoenix|Minneapolis|Baltimore|Cleveland|Pittsburgh|Orlando|Las Vegas|San Diego|Austin|Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|West Virginia|Wisconsin|Wyoming|Europe|Asia|Africa|Middle East|Latin America|South America|North America|Balkans|Caucasus|Sahel|Baltic|Black Sea|Baltic Sea|South China Sea|Red Sea|Mediterranean|Arctic|Pacific|Atlantic|Siberia|Transnistria|Nagorno-Karabakh|Kurdistan|Darfur|Tigray|Lagos|Johannesburg|Cape Town|Dubai|Davos|Camp David|Minsk|Normandy|Rio de Janeiro|Sao Paulo|Sevastopol|Zaporizhzhia|Bakhmut|Pokrovsk';

export const OTHER_PLACES: readonly string[] = OTHER.split('|');
