/** Invented fillers for the slots of the texts. A slot `{word}` takes one of `POOLS.word`, or asks `MAKERS.word`. */
const list = (text) =>
  text
    .trim()
    .split(/\s*[|\n]\s*/)
    .filter(Boolean);

export const POOLS = {
  given: list(
    `Odette|Marisol|Tobias|Ngozi|Siobhan|Thaddeus|Imogen|Rajesh|Yuki|Lamar|DeShawn|Aoife|Bartholomew|Consuelo|Dmitri|Esperanza|Fatoumata|Gunnar|Hyacinth|Ignacio|Jolene|Katarzyna|Leocadia|Mahmoud|Nkechi|Oluwaseun|Parvati|Quentin|Rosalind|Svetlana|Thandiwe|Ulrike|Venkatesh|Wilhelmina|Xochitl|Yevgenia|Zainab|Anneliese|Bjorn|Catalina|Delphine|Ebenezer|Francesca|Giovanni|Hortense|Isolde|Jaroslav|Kamala|Lourdes|Mairead|Nasreen|Octavio|Philippa|Ramona|Soledad|Tamika|Ursula|Vikram|Winston|Yolanda|Zachary|Ahmed|Brianna|Caleb|Darlene|Ethel|Floyd|Gertrude|Harold|Irma|Jermaine|Kirsten|Luther|Marjorie|Nadine|Orville|Priya|Rosario|Sheldon|Trevor|Vernon|Wendy|Abigail|Blake|Cody|Destiny|Ezekiel|Faye|Gavin|Heidi|Isaiah|Jasmine|Keisha|Latoya|Malik|Noelle|Owen|Penelope|Ricardo|Sadie|Travis|Vanessa|Wyatt|Aaliyah|Kofi|Amara|Chidi|Sanjay|Deepika|Haruto|Minh|Thuy|Soo-jin|Wei|Xiaoling|Mei-Ling|Jin|Arash|Shirin|Yosef|Miriam|Dov|Eitan|Selim|Aylin|Kwabena|Abena|Lindiwe|Tariq|Layla|Bilal|Rania`,
  ),
  givenWord: list(
    `Grace|Hope|Faith|Joy|Will|Mark|Bill|Frank|Dean|Chase|Grant|Sterling|Paris|Summer|Autumn|April|May|June|August|Rose|Lily|Violet|Daisy|Ivy|Olive|Hazel|Heather|Dawn|Skip|Art|Gene|Rich|Drew|Pat|Rob|Jack|Miles|Chance|Hunter|Mason|Cooper|Tanner|Brook|River|Sky|Melody|Harmony|Charity|Patience|Constance|Angel|Destiny|Bishop|King|Duke|Earl|Ruby|Pearl|Jade|Amber|Crystal|Opal|Ginger|Rusty|Buck|Buddy|Sonny|Penny|Candy|Star`,
  ),
  sur: list(
    `Lindqvist|Okafor|Venkataraman|MacAllister|Oyelaran|Fitzwilliam|Szymanski|Delacroix-Boone|Haverford|Nakashima|Quintanilla|Birdwhistle|Thorsgaard|Abernathy|Wojciechowski|Castellanos|Bhattacharya|Ferreira|Kowalczyk|Mbeki|Nguyen|Tran|Park|Kim|Ibarra|Zielinski|Petrosyan|Gundersen|Vanderhoeven|O'Shaughnessy|McTavish|St. Clair|de la Vega|van den Berg|al-Masri|Ben-David|Achterberg|Rasmussen|Iyer|Chaudhry|Hollingsworth|Pemberton|Stokes|Maddox|Tillman|Beauchamp|Crutchfield|Dunleavy|Eberhardt|Fontaine|Gallardo|Hinojosa|Ishikawa|Jankowski|Kapoor|Laramie|Moskowitz|Novotny|Ostrowski|Pappas|Quigley|Rutherford|Sandoval|Teasdale|Urquhart|Villanueva|Whitcomb|Yamaguchi|Zamora|Ashworth|Brannigan|Colangelo|Dempsey|Enright|Fairweather|Guzman|Holloway|Kavanagh|Loughlin|Mbatha|Nwosu|Olatunji|Pruitt|Ruiz|Sorensen|Takahashi|Underhill|Vasquez|Weatherby|Xiong|Yilmaz|Zhou|Krzyzewski|Papadopoulos|Haile|Tesfaye|Kamau|Adeyemi|Banerjee|Hernandez|Gallagher|Wickersham|Puddicombe|Trevelyan|Sato|Ozturk|Farahani|Goldfarb|Lefebvre|Schumacher|Bianchi|Moreau`,
  ),
  surWord: list(
    `Young|Long|Short|Little|Small|Bright|Rich|Strong|Power|Price|Cash|Banks|Rivers|Woods|Field|Fields|Forest|Hill|Lake|Stone|Marsh|Moss|Reed|Fox|Wolf|Crane|Swan|Finch|Drake|Bird|Lamb|Bush|Rose|Flowers|Berry|Cherry|Rice|Bean|Pepper|Salt|Baker|Cook|Butcher|Carpenter|Mason|Miller|Weaver|Taylor|Potter|Fisher|Hunter|Archer|Shepherd|Bishop|Pope|King|Prince|Duke|Knight|Page|Major|Sargent|Judge|Law|Case|Church|Temple|Park|Street|Lane|Bridges|Gates|Wall|House|Hall|Chambers|Kitchen|Day|Weeks|Winter|Summers|Frost|Snow|Rain|Storm|Love|Hope|Joy|Wise|Sharp|Savage|Gamble|Golden|Silver|Steele|Irons|Copper|Diamond|Bond|Brand|Best|Good|Noble|True|Wild|Sweet|Child|Pain|Payne|Block|Dose|Chew|Sleeper|Walker|Rush|Root|Rowe`,
  ),
  town: list(
    `Brackenford|Lower Hatherleigh|Pine Hollow|Cedar Knolls|Mulberry Flats|East Wexcombe|Tillicum Bay|Prairie du Loup|Saint Aldric|Coyote Springs|Marrow Creek|Port Ellesmere|Duskfield|Old Harrowgate|North Pellam|Quarry Heights|Elkhorn Landing|Sandpiper Cove|Bellwether|Grantsfield|Ashgrove|Millbrook Junction|Tamarack|Windmere|Copperton`,
  ),
  city: list(
    `Duluth|Tallahassee|Chattanooga|Spokane|Albuquerque|Sheboygan|Poughkeepsie|Baton Rouge|Wichita|Bakersfield|Yonkers|Schenectady|Kalamazoo|Boise|Fort Wayne|Eau Claire|Santa Rosa|Corvallis|Missoula|Tacoma|Laredo|Akron|Scranton|Macon|Pensacola|Lubbock|Amarillo|Dubuque|Asheville|Bozeman|Fresno|Reno|El Paso|Coeur d'Alene|Terre Haute|Walla Walla|Winston-Salem|San Luis Obispo|Truth or Consequences|Sault Ste. Marie|Burlington|Flagstaff|Omaha|Tulsa|Peoria|Bangor|Ithaca|Cheyenne|Sitka|Hilo`,
  ),
  cityWord: list(
    `Reading|Nice|Mobile|Orange|Bath|Cork|Split|Buffalo|Phoenix|Eureka|Independence|Enterprise|Surprise|Hope|Normal|Boring|Liberty|Lead|Battle Creek|Paradise|Defiance|Commerce|Superior|Marathon|Gallup|Flint|Racine|Jackson|Lawrence|Florence|Warren|Troy|Aurora|Augusta|Columbia|Lincoln|Madison|Jefferson|Houston|Austin|Orlando|Stafford|Rugby|Deal|Sandwich|Hull`,
  ),
  world: list(
    `Leeds|Wolverhampton|Galway|Aberystwyth|Inverness|Lyon|Toulouse|Leipzig|Dusseldorf|Graz|Lausanne|Malmo|Trondheim|Tampere|Gdansk|Brno|Debrecen|Cluj|Plovdiv|Thessaloniki|Izmir|Haifa|Amman|Basra|Isfahan|Lahore|Peshawar|Chennai|Pune|Kochi|Colombo|Dhaka|Chittagong|Mandalay|Chiang Mai|Da Nang|Cebu|Surabaya|Kuala Lumpur|Guangzhou|Chengdu|Busan|Osaka|Sapporo|Brisbane|Dunedin|Saskatoon|Moncton|Trois-Rivieres|Monterrey|Oaxaca|Medellin|Guayaquil|Cusco|Cochabamba|Rosario|Valparaiso|Recife|Curitiba|Accra|Kumasi|Lagos|Ibadan|Enugu|Nairobi|Kisumu|Kampala|Addis Ababa|Durban|Bulawayo|Dakar|Abidjan|Casablanca|Alexandria`,
  ),
  street: list(
    `Larkspur Ln|Old Mill Road|Sycamore Avenue|Winding Brook Dr|N. Prospect St|Martin Luther King Jr Blvd|Harbor View Terrace|County Road 12|Rte 9W|SW 43rd Ave|E 116th St|Dogwood Ct|Kestrel Way|Orchard Hill Circle|Fifth Avenue|Peachtree Industrial Pkwy|Saltmarsh Row|Camino del Sol|Rue des Lilas|Juniper Pass`,
  ),
  hospital: list(
    `St. Brannoc's Hospital|Mercy Ridge Medical Center|Tamarack Valley Clinic|Good Samaritan of Elkhorn|Kessler Rehab|Hennepin County Medical Center|Blue Heron Wellness|Northgate Behavioral Health|Sinai-Wexley Hospital|Lakeshore Ketamine & Wellness|Bayview Pain Associates|Cooper-Vance Medical Group|Ridgeline Recovery|UMass Memorial|Beth Shalom Hospital|Children's Hospital of Penfield|Kaiser Vallejo|Swedish Ballard|Duke Raleigh|Willow Creek Counseling Center|Evergreen Psychiatric Associates|Our Lady of Sorrows Hospital`,
  ),
  employer: list(
    `Copper Kettle Bakery|Brandt & Holloway LLP|Prairie Wind Logistics|Amazon|Walmart|Boeing|Target|Starbucks|Pinecrest Elementary School|Tri-County Sheriff's Office|Halvorsen Dairy|Lockridge Savings Bank|Goodyear|Fernwood High|Ohio State University|Stanford|Whitfield Community College|Delta Air Lines|Nordmark Shipping|The Rusty Anchor|St. Cuthbert's Academy|Greenleaf Landscaping Inc.|FedEx|Costco|US Bank|Tesla|Maplewood Fire Department|First Baptist Church of Duskfield`,
  ),
  state: list(
    `Ohio|Vermont|Texas|New Mexico|Minnesota|Oregon|Maine|Georgia|Idaho|Louisiana|Wisconsin|California|Florida|Tennessee|North Carolina`,
  ),
  st: list(`OH|VT|TX|NM|MN|OR|ME|GA|ID|LA|WI|CA|FL|TN|NC`),
  drug: list(
    `sertraline|escitalopram|lamotrigine|bupropion|mirtazapine|duloxetine|venlafaxine XR|lithium|quetiapine|aripiprazole|trazodone|prazosin|clonazepam|buprenorphine|topiramate|vortioxetine|propranolol`,
  ),
  host: list(
    `gmail.com|yahoo.com|outlook.com|example.org|proton.me|icloud.com|ridgemont-clinic.org|hotmail.co.uk|webmail.example.net|sbcglobal.net`,
  ),
};

const MONTHS = list('January|February|March|April|May|June|July|August|September|October|November|December');
const SHORT = list('Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept|Oct|Nov|Dec');
const pad = (n) => String(n).padStart(2, '0');
const ordinal = (n) =>
  n + (n % 10 === 1 && n !== 11 ? 'st' : n % 10 === 2 && n !== 12 ? 'nd' : n % 10 === 3 && n !== 13 ? 'rd' : 'th');

/** Fillers that are computed. Each takes the random source `{pick, int, digits}`. */
export const MAKERS = {
  letter: (r) => r.letter(),
  full: (r) =>
    r.pick([
      () => `${r.pick(POOLS.given)} ${r.pick(POOLS.sur)}`,
      () => `${r.pick(POOLS.given)} ${r.pick(POOLS.sur)}`,
      () => `${r.pick(POOLS.given)} ${r.letter()}. ${r.pick(POOLS.sur)}`,
      () => `${r.pick(POOLS.givenWord)} ${r.pick(POOLS.sur)}`,
      () => `${r.pick(POOLS.given)} ${r.pick(POOLS.surWord)}`,
    ])(),
  fullWord: (r) => `${r.pick(POOLS.givenWord)} ${r.pick(POOLS.surWord)}`,
  FULL: (r) => MAKERS.full(r).toUpperCase(),
  low: (r) => r.pick(POOLS.given).toLowerCase(),
  lowfull: (r) => `${r.pick(POOLS.given)} ${r.pick(POOLS.sur)}`.toLowerCase(),
  comma: (r) => `${r.pick(POOLS.sur)}, ${r.pick(POOLS.given)}`,
  mdy: (r) => `${r.int(1, 12)}/${r.int(1, 28)}/${r.pick(['20' + r.int(19, 26), String(r.int(19, 26))])}`,
  iso: (r) => `20${r.int(18, 26)}-${pad(r.int(1, 12))}-${pad(r.int(1, 28))}`,
  dob: (r) => `${pad(r.int(1, 12))}/${pad(r.int(1, 28))}/${r.int(1938, 2006)}`,
  md: (r) => `${r.pick(MONTHS)} ${r.int(1, 28)}`,
  date: (r) => {
    const m = r.int(0, 11),
      d = r.int(1, 28),
      y = r.int(2016, 2026),
      yy = String(y).slice(2);
    return r.pick([
      `${m + 1}/${d}/${y}`,
      `${pad(m + 1)}/${pad(d)}/${yy}`,
      `${y}-${pad(m + 1)}-${pad(d)}`,
      `${MONTHS[m]} ${d}, ${y}`,
      `${MONTHS[m]} ${ordinal(d)}`,
      `${ordinal(d)} of ${MONTHS[m]}`,
      `${d} ${SHORT[m]} ${y}`,
      `${SHORT[m]} ${d}`,
      `${SHORT[m]}. ${ordinal(d)}, ${y}`,
      `${pad(d)}-${SHORT[m]}-${y}`,
      `${pad(d)}${SHORT[m].slice(0, 3).toUpperCase()}${y}`,
      `${pad(d)}.${pad(m + 1)}.${y}`,
      `${MONTHS[m]} of ${y}`,
      `${SHORT[m]} '${yy}`,
      `${MONTHS[m]} ${y}`,
      `${m + 1}-${d}-${yy}`,
      `${m + 1}.${d}.${yy}`,
      `${y}/${pad(m + 1)}/${pad(d)}`,
      `${d} ${MONTHS[m]}`,
      `${m + 1}/${d}`,
    ]);
  },
  phone: (r) => {
    const a = r.int(201, 989),
      b = r.int(200, 999),
      c = r.digits(4);
    return r.pick([
      `${a}-${b}-${c}`,
      `(${a}) ${b}-${c}`,
      `${a}.${b}.${c}`,
      `+1 ${a} ${b} ${c}`,
      `1-${a}-${b}-${c}`,
      `${a} ${b} ${c}`,
      `${a}${b}${c}`,
      `(${a})${b}-${c}`,
      `${a}/${b}-${c}`,
      `${a}-${b}-${c} ext. ${r.int(10, 999)}`,
      `+44 7${r.digits(3)} ${r.digits(6)}`,
      `+49 30 ${r.digits(7)}`,
      `${b}-${c}`,
    ]);
  },
  usphone: (r) => `${r.int(201, 989)}-${r.int(200, 999)}-${r.digits(4)}`,
  email: (r) => {
    const g = r.pick(POOLS.given).toLowerCase(),
      s = r
        .pick(POOLS.sur)
        .toLowerCase()
        .replace(/[^a-z]/g, ''),
      h = r.pick(POOLS.host);
    return r.pick([
      `${g}.${s}@${h}`,
      `${g[0]}${s}${r.int(1, 99)}@${h}`,
      `${s}_${g}@${h}`,
      `${g}+clinic@${h}`,
      `${g}${r.int(1960, 2004)}@${h}`,
    ]);
  },
  ssn: (r) => `${r.int(100, 772)}-${pad(r.int(1, 99))}-${r.digits(4)}`,
  mrn: (r) =>
    r.pick([
      r.digits(8),
      r.digits(7),
      r.digits(6),
      `M${r.digits(7)}`,
      `${r.digits(3)}-${r.digits(2)}-${r.digits(3)}`,
      `${r.letter()}${r.letter()}-${r.digits(6)}`,
      `${r.digits(2)}-${r.digits(5)}`,
      `E${r.digits(9)}`,
    ]),
  code: (r) =>
    r.pick([
      `${r.letter()}${r.letter()}${r.digits(5)}`,
      `${r.letter()}-${r.digits(4)}-${r.letter()}${r.digits(2)}`,
      `${r.digits(4)}-${r.letter()}${r.letter()}-${r.digits(3)}`,
      `${r.letter()}${r.letter()}${r.letter()}${r.digits(9)}`,
      r.digits(9),
      `${r.digits(5)}${r.letter()}${r.letter()}`,
    ]),
  plate: (r) =>
    r.pick([
      `${r.letter()}${r.letter()}${r.letter()}-${r.digits(4)}`,
      `${r.digits(1)}${r.letter()}${r.letter()}${r.letter()}${r.digits(3)}`,
      `${r.letter()}${r.letter()}${r.letter()} ${r.digits(3)}`,
      `${r.letter()}${r.letter()}${r.digits(2)} ${r.letter()}${r.letter()}${r.letter()}`,
    ]),
  vin: (r) => {
    const A = '0123456789ABCDEFGHJKLMNPRSTUVWXYZ',
      value = (c) =>
        /\d/.test(c)
          ? +c
          : {
              A: 1,
              B: 2,
              C: 3,
              D: 4,
              E: 5,
              F: 6,
              G: 7,
              H: 8,
              J: 1,
              K: 2,
              L: 3,
              M: 4,
              N: 5,
              P: 7,
              R: 9,
              S: 2,
              T: 3,
              U: 4,
              V: 5,
              W: 6,
              X: 7,
              Y: 8,
              Z: 9,
            }[c];
    const w = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
    const v = [...('1' + Array.from({ length: 10 }, () => r.pick([...A])).join('') + r.digits(6))];
    const sum = v.reduce((s, c, i) => s + value(c) * w[i], 0) % 11;
    v[8] = sum === 10 ? 'X' : String(sum);
    return v.join('');
  },
  npi: (r) => {
    const b = '1' + r.digits(8);
    let s = 24;
    [...b].reverse().forEach((c, i) => {
      let n = +c;
      if (i % 2 === 0) {
        n *= 2;
        if (n > 9) n -= 9;
      }
      s += n;
    });
    return b + ((10 - (s % 10)) % 10);
  },
  dea: (r) => {
    const d = r.digits(6),
      n = [...d].map(Number);
    return r.pick(['A', 'B', 'F', 'M']) + r.letter() + d + ((n[0] + n[2] + n[4] + 2 * (n[1] + n[3] + n[5])) % 10);
  },
  card: (r) => {
    const b = '4' + r.digits(14);
    let s = 0;
    [...b].reverse().forEach((c, i) => {
      let n = +c;
      if (i % 2 === 0) {
        n *= 2;
        if (n > 9) n -= 9;
      }
      s += n;
    });
    return (b + ((10 - (s % 10)) % 10)).replace(/(.{4})(?=.)/g, r.pick(['$1-', '$1 ', '$1']));
  },
  zip: (r) => r.pick([r.digits(5), `${r.digits(5)}-${r.digits(4)}`]),
  ip: (r) => `${r.int(11, 223)}.${r.int(0, 255)}.${r.int(0, 255)}.${r.int(1, 254)}`,
  old: (r) => String(r.int(90, 104)),
  age: (r) => String(r.int(19, 84)),
};
