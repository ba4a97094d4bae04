import type { Detector } from '../types';
import { ages } from './ages';
import { birthYears } from './birth-years';
import { emails } from './contact/email';
import { files } from './contact/files';
import { handles } from './contact/handles';
import { network } from './contact/network';
import { phones } from './contact/phones';
import { urls } from './contact/urls';
import { userNames } from './contact/user-names';
import { namedDays } from './dates/days';
import { monthDates } from './dates/months';
import { numericDates } from './dates/numeric';
import { names } from './names';
import { codes } from './numbers/codes';
import { cuedNumbers } from './numbers/cued';
import { plates } from './numbers/vehicles';
import { organisations } from './organisations';
import { places } from './places';
import { rare } from './rare';

export const DETECTORS: readonly Detector[] = [
  emails,
  urls,
  network,
  phones,
  handles,
  userNames,
  files,
  numericDates,
  monthDates,
  namedDays,
  cuedNumbers,
  codes,
  plates,
  names,
  places,
  organisations,
  ages,
  birthYears,
  rare,
];
