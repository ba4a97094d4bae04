const list = (text) =>
  text
    .trim()
    .split(/\s*[|\n]\s*/)
    .filter(Boolean);
/** Wider fillers: people and places from many languages, rarer ones included. */
export const BREADTH = {
  given2: list(
    `Adelheid|Agnieszka|Akosua|Alejandra|Alistair|Amadou|Anahit|Anselmo|Araceli|Arjun|Arthur|Asha|Aurelio|Ayesha|Babatunde|Bashir|Beatrix|Benicio|Bernadette|Birgit|Boaz|Brenda|Bronwyn|Camilo|Carmen|Cassandra|Celestine|Chandra|Chiara|Chinonso|Clarence|Cornelia|Crispin|Cuong|Cynthia|Damaris|Danuta|Darnell|Deborah|Demetrius|Diana|Dilnoza|Dolly|Donal|Doreen|Dwayne|Edith|Efrain|Elena|Elif|Eloise|Emeka|Enrique|Ephraim|Erin|Esther|Eugenia|Evangeline|Farid|Fatima|Felipe|Fergus|Fiona|Franklin|Freya|Gaspard|Geraldine|Gianluca|Gloria|Gregor|Guadalupe|Gwendolyn|Hakim|Hamza|Hannelore|Hassan|Helga|Herbert|Hiroshi|Hortensia|Hugo|Ibrahim|Idris|Ilona|Ingrid|Ioana|Irina|Ismail|Itzel|Ivana|Jacinta|Jamal|Jerzy|Joanna|Josephine|Juanita|Judith|Julio|Kareem|Karl|Kateryna|Kenji|Kimberly|Kwame|Lakshmi|Laszlo|Latisha|Leopold|Leticia|Lubna|Lucinda|Lyudmila|Magdalena|Malcolm|Manpreet|Marek|Margarita|Matthias|Maximilian|Mehmet|Melinda|Mercedes|Milagros|Mohan|Monika|Myrtle|Nadezhda|Naomi|Nathaniel|Nikhil|Nils|Norberto|Nuria|Olga|Omar|Ottoline|Padraig|Pascal|Patrice|Pavel|Peggy|Phuong|Pooja|Quincy|Rafael|Ramesh|Raquel|Reginald|Renee|Reza|Rhonda|Roderick|Rosemary|Roxanne|Rufus|Sabrina|Salma|Samira|Santiago|Saoirse|Sebastian|Shanelle|Sheila|Shinji|Sibusiso|Simone|Stanislav|Stella|Sunita|Sylvia|Tanisha|Tatiana|Terrence|Theodora|Timothy|Tomoko|Tyrone|Uma|Valentina|Veronica|Viktor|Vivian|Wanjiru|Wilfred|Xavier|Yara|Yasmin|Yetunde|Yusuf|Zeynep|Zoltan|Zuleika`,
  ),
  sur2: list(
    `Abubakar|Acheampong|Aguilar|Albrecht|Anderssen|Arbuckle|Asante|Bachmann|Baptiste|Bartoszewicz|Belanger|Berglund|Bhandari|Blankenship|Bogdanov|Bouchard|Boudreaux|Brzezinski|Buchanan|Caballero|Calloway|Carmichael|Chatterjee|Chowdhury|Christensen|Cisneros|Cunningham|Dalgaard|Dasgupta|Davenport|Desrosiers|Dhaliwal|Diallo|Dinh|Dominguez|Donnelly|Dubois|Eriksson|Escobar|Faulkner|Fernandes|Figueroa|Fitzpatrick|Friedman|Galvan|Garibaldi|Gebremariam|Ghosh|Gill|Goldberg|Gorski|Grigoryan|Guerrero|Gupta|Gutierrez|Hashimoto|Hatcher|Hawkins|Heinrich|Higgins|Horvath|Hussain|Ito|Ivanov|Jaramillo|Jimenez|Johansson|Kaczmarek|Karimi|Kaufman|Keating|Khalil|Kiplagat|Kirkpatrick|Koroma|Kruger|Kumar|Kurosawa|Lachance|Lafontaine|Larsson|Leblanc|Lombardi|Lozano|Luong|Macdonald|Mahlangu|Malhotra|Marchetti|Mathur|Mazur|McCarthy|Mehta|Mendoza|Montoya|Mukherjee|Mwangi|Nakamura|Navarro|Ndiaye|Nilsson|Nowak|O'Donnell|Obi|Ochoa|Odhiambo|Okonkwo|Oliveira|Ortega|Osborne|Owusu|Pacheco|Palmer|Papageorgiou|Patel|Pavlovic|Pereira|Pfeiffer|Pham|Popov|Qureshi|Rahman|Ramirez|Rao|Reyes|Ricci|Rosenberg|Rossi|Saito|Salazar|Santos|Schneider|Shapiro|Sharma|Shevchenko|Silva|Singh|Sokolov|Stewart|Suzuki|Svensson|Szabo|Tanaka|Thapa|Torres|Toussaint|Tremblay|Ueda|Vargas|Vasilescu|Velasquez|Vo|Wagner|Watanabe|Weber|Yang|Yusupov|Zapata|Zhang|Zimmermann`,
  ),
  town2: list(
    `Abilene|Altoona|Anchorage|Ann Arbor|Antwerp|Arequipa|Astana|Athens|Aurangabad|Baku|Baltimore|Bamako|Bandung|Barranquilla|Basel|Beaumont|Beirut|Belfast|Bend|Bergen|Bilbao|Binghamton|Birmingham|Bismarck|Bologna|Bordeaux|Boulder|Bratislava|Brighton|Bruges|Bucharest|Bydgoszcz|Cairo|Calabar|Cali|Cardiff|Casper|Cebu City|Charleston|Charlottesville|Chihuahua|Christchurch|Cincinnati|Cleveland|Coimbra|Cologne|Columbus|Cordoba|Cork|Darwin|Davao|Dayton|Des Moines|Detroit|Djibouti|Dresden|Durango|Edmonton|Elko|Erie|Eugene|Evansville|Fargo|Fayetteville|Galveston|Geneva|Ghent|Glasgow|Goma|Gothenburg|Grand Rapids|Green Bay|Greensboro|Guadalajara|Gwangju|Halifax|Hanoi|Harare|Harrisburg|Hattiesburg|Helena|Helsinki|Hobart|Homer|Huntsville|Hyderabad|Indianapolis|Innsbruck|Iowa City|Isla Vista|Jacksonville|Jaipur|Joplin|Juneau|Kandy|Karachi|Kathmandu|Kharkiv|Kigali|Knoxville|Krakow|Kyoto|La Crosse|La Paz|Lafayette|Lansing|Las Cruces|Lexington|Lille|Little Rock|Liverpool|Ljubljana|Long Beach|Louisville|Lusaka|Lviv|Manchester|Mandan|Maputo|Marseille|McAllen|Memphis|Merida|Milwaukee|Minot|Modesto|Mombasa|Montevideo|Montpelier|Multan|Mumbai|Nagoya|Nantes|Naples|Nashville|Newark|Norfolk|Odessa|Olympia|Oulu|Paducah|Palermo|Perth|Pittsburgh|Pocatello|Porto|Portland|Pretoria|Provo|Puebla|Quito|Raleigh|Rapid City|Reykjavik|Richmond|Riga|Roanoke|Rochester|Rotterdam|Sacramento|Salt Lake City|San Antonio|San Diego|Sarajevo|Savannah|Seville|Shreveport|Sioux City|Skopje|South Bend|Split|Springfield|St. Louis|St. Paul|Stockton|Stuttgart|Syracuse|Tampa|Tijuana|Toledo|Topeka|Tucson|Turin|Turku|Utica|Valencia|Varna|Visalia|Vladivostok|Waco|Warsaw|Worcester|Wuhan|Yakima|Yaounde|Yuma|Zagreb|Zaragoza|Zurich`,
  ),
  rare2: list(
    `Asterwyn|Bexleigh|Caltheo|Dorvane|Elowyn|Fenric|Gavriella|Ithienne|Jorvald|Kestrina|Lysandra|Maelgwyn|Nerissa|Ondine|Perrin|Quillon|Rhosyn|Saskia|Tamsin|Ulyana|Vesper|Wulfric|Ysolde|Zephyrine`,
  ),
  hamlet2: list(
    `Ashcombe Hollow|Bramley Ford|Corrigan's Reach|Deepwater Bend|East Thurlow|Fallow Ridge|Gullhaven|Hobbes Crossing|Inkwell Falls|Jessamine Park|Knotty Pines|Lower Brindle|Mossgate|Nettlebrook|Otter Tail Prairie|Pellworth|Quillmere|Ravenscar Bay|Stonewold|Thistledown`,
  ),
};
export const CASED = Object.fromEntries(
  [
    ['given2', 'GIVEN2', 'low2'],
    ['sur2', 'SUR2', 'lowsur2'],
    ['town2', 'TOWN2', 'lowtown2'],
  ].flatMap(([plain, upper, lower]) => [
    [upper, BREADTH[plain].map((v) => v.toUpperCase())],
    [lower, BREADTH[plain].map((v) => v.toLowerCase())],
  ]),
);
export const SITES = {
  site2: list(
    `NYU Langone|Brigham and Women's|Mass General Brigham|UCSF Parnassus|Emory Midtown|Vanderbilt University Medical Center|Barnes-Jewish|Northwestern Memorial|Rush|Tampa General|Banner Desert|Intermountain Medical Center|MD Anderson|Sloan Kettering|Penn Presbyterian|Geisinger Danville|Ochsner Baptist|Sutter Roseville|Scripps Mercy|Legacy Emanuel|OHSU|Harborview|Parkland|Ben Taub|Grady Memorial|Bellevue|Montefiore|Maimonides|Lenox Hill|Beaumont Royal Oak|Spectrum Health|St. Mary's|Sacred Heart Hospital|Riverside Medical Group|Green Valley Clinic|Oak Park Family Practice|Westside Urgent Care|Children's National|Nationwide Children's|Loma Linda|City of Hope|Hoag|Advocate Christ|Wake Forest Baptist|UAB Hospital|VA Puget Sound|Royal Infirmary of Edinburgh|St Thomas' Hospital|Toronto General|Princess Margaret|Charité|Karolinska|AIIMS Delhi|Groote Schuur|Royal Melbourne Hospital|Hospital Clínic|Pine Street Psychiatry|Lotus Integrative Health|Summit Pain & Spine|Coastal Ketamine Center|Horizon Behavioral Health|Tidewater Anesthesia Associates`,
  ),
};
