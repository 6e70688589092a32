"""Countries with their adjectives and seats of government, and other places."""

from __future__ import annotations

__all__ = ["CITIES", "COUNTRIES", "OTHER_PLACES", "STATES"]

#: Country; its adjectives; the cities and houses that news uses for its government.
COUNTRIES = """
Afghanistan; Afghan; Kabul
Albania; Albanian; Tirana
Algeria; Algerian; Algiers
Angola; Angolan; Luanda
Argentina; Argentine, Argentinian; Buenos Aires
Armenia; Armenian; Yerevan
Australia; Australian; Canberra
Austria; Austrian; Vienna
Azerbaijan; Azerbaijani, Azeri; Baku
Bahrain; Bahraini; Manama
Bangladesh; Bangladeshi; Dhaka
Belarus; Belarusian; Minsk
Belgium; Belgian;
Bolivia; Bolivian; La Paz
Bosnia; Bosnian; Sarajevo
Brazil; Brazilian; Brasilia, Brasília
Britain; British; London, Downing Street, Whitehall
Bulgaria; Bulgarian; Sofia
Burma; Burmese;
Cambodia; Cambodian; Phnom Penh
Cameroon; Cameroonian;
Canada; Canadian; Ottawa
Chile; Chilean; Santiago
China; Chinese; Beijing
Colombia; Colombian; Bogota, Bogotá
Croatia; Croatian; Zagreb
Cuba; Cuban; Havana
Cyprus; Cypriot; Nicosia
Denmark; Danish; Copenhagen
Ecuador; Ecuadorian; Quito
Egypt; Egyptian; Cairo
England; English;
Estonia; Estonian; Tallinn
Ethiopia; Ethiopian; Addis Ababa
Finland; Finnish; Helsinki
France; French; Paris, the Élysée
Georgia; Georgian; Tbilisi
Germany; German; Berlin
Ghana; Ghanaian; Accra
Greece; Greek; Athens
Guatemala; Guatemalan;
Haiti; Haitian;
Hungary; Hungarian; Budapest
Iceland; Icelandic; Reykjavik
India; Indian; New Delhi, Delhi
Indonesia; Indonesian; Jakarta
Iran; Iranian; Tehran
Iraq; Iraqi; Baghdad
Ireland; Irish; Dublin
Israel; Israeli; Jerusalem
Italy; Italian; Rome
Japan; Japanese; Tokyo
Jordan; Jordanian; Amman
Kazakhstan; Kazakh; Astana
Kenya; Kenyan; Nairobi
Kosovo; Kosovar; Pristina
Kuwait; Kuwaiti;
Latvia; Latvian; Riga
Lebanon; Lebanese; Beirut
Libya; Libyan; Tripoli
Lithuania; Lithuanian; Vilnius
Luxembourg; Luxembourgish;
Malaysia; Malaysian; Kuala Lumpur
Mali; Malian; Bamako
Malta; Maltese; Valletta
Mexico; Mexican; Mexico City
Moldova; Moldovan; Chisinau
Mongolia; Mongolian;
Morocco; Moroccan; Rabat
Myanmar; ; Naypyidaw
Nepal; Nepalese, Nepali; Kathmandu
Netherlands; Dutch; The Hague
New Zealand; ; Wellington
Nigeria; Nigerian; Abuja
North Korea; North Korean; Pyongyang
Northern Ireland; Northern Irish; Stormont
Norway; Norwegian; Oslo
Oman; Omani; Muscat
Pakistan; Pakistani; Islamabad
Palestine; Palestinian; Ramallah
Panama; Panamanian;
Peru; Peruvian; Lima
Philippines; Philippine, Filipino; Manila
Poland; Polish; Warsaw
Portugal; Portuguese; Lisbon
Qatar; Qatari; Doha
Romania; Romanian; Bucharest
Russia; Russian; Moscow, the Kremlin
Rwanda; Rwandan; Kigali
Saudi Arabia; Saudi, Saudi Arabian; Riyadh
Scotland; Scottish; Edinburgh, Holyrood
Senegal; Senegalese; Dakar
Serbia; Serbian; Belgrade
Singapore; Singaporean;
Slovakia; Slovak; Bratislava
Slovenia; Slovenian; Ljubljana
Somalia; Somali; Mogadishu
South Africa; South African; Pretoria
South Korea; South Korean; Seoul
Spain; Spanish; Madrid
Sri Lanka; Sri Lankan; Colombo
Sudan; Sudanese; Khartoum
Sweden; Swedish; Stockholm
Switzerland; Swiss; Bern, Berne
Syria; Syrian; Damascus
Taiwan; Taiwanese; Taipei
Tanzania; Tanzanian;
Thailand; Thai; Bangkok
Tunisia; Tunisian; Tunis
Turkey; Turkish; Ankara
Turkmenistan; Turkmen;
Uganda; Ugandan; Kampala
Ukraine; Ukrainian; Kyiv, Kiev
United Arab Emirates; Emirati; Abu Dhabi
United Kingdom; ;
United States; American; Washington
Uruguay; Uruguayan; Montevideo
Uzbekistan; Uzbek; Tashkent
Vatican; ; the Holy See
Venezuela; Venezuelan; Caracas
Vietnam; Vietnamese; Hanoi
Wales; Welsh; Cardiff
Yemen; Yemeni; Sanaa
Zambia; Zambian; Lusaka
Zimbabwe; Zimbabwean; Harare
"""

STATES = """
Alabama, Alaska, Arizona, Arkansas, California, Colorado, Connecticut, Delaware, Florida,
Hawaii, Idaho, Illinois, Indiana, Iowa, Kansas, Kentucky, Louisiana, Maine, Maryland,
Massachusetts, Michigan, Minnesota, Mississippi, Missouri, Montana, Nebraska, Nevada, New
Hampshire, New Jersey, New Mexico, New York, North Carolina, North Dakota, Ohio, Oklahoma,
Oregon, Pennsylvania, Rhode Island, South Carolina, South Dakota, Tennessee, Texas, Utah,
Vermont, Virginia, West Virginia, Wisconsin, Wyoming, New South Wales, Queensland, Quebec,
Ontario, Alberta, Bavaria, Catalonia
"""

CITIES = """
Los Angeles, San Francisco, San Diego, Chicago, Boston, Philadelphia, Houston, Dallas, Miami,
Atlanta, Detroit, Seattle, Denver, Phoenix, Las Vegas, New Orleans, Baltimore, Cleveland,
Pittsburgh, Brooklyn, Manhattan, Queens, Bronx, Harlem, New York City, Toronto, Montreal,
Vancouver, Sydney, Melbourne, Mumbai, Shanghai, Istanbul, Dubai, Geneva, Zurich, Munich,
Frankfurt, Hamburg, Milan, Barcelona, Manchester, Liverpool, Birmingham, Glasgow, Belfast,
Leeds, Oxford, Cambridge, Brussels, Strasbourg, Johannesburg, Lagos, Karachi, Kolkata, Aleppo,
Mosul
"""

OTHER_PLACES = """
Africa, Asia, Europe, America, North America, South America, Latin America, Middle East,
Antarctica, U.S., US, USA, U.K., UK, UAE, D.C., EU, E.U., Puerto Rico, Hong Kong, Gaza, Crimea,
Siberia, Silicon Valley, Wall Street, Hollywood
"""
