import type { Category } from '../../categories';

/** Words that announce a number. `strong`: they mean nothing else, so a short number is enough. */
export interface Cue {
  words: readonly string[];
  category: Category;
  strong: boolean;
}

const cues = (category: Category, strong: boolean, phrases: string): Cue[] =>
  phrases.split(',').map((phrase) => ({ words: phrase.trim().split(' '), category, strong }));

const ALL: readonly Cue[] = [
  ...cues(
    'ssn',
    true,
    'ssn, ss no, ss number, social security, social security number, social security no, social insurance number, soc sec, social, ssan, last four, last 4, last four digits, last 4 digits, tin, itin, ein, tax id, taxpayer id, tax, national id, national insurance, national insurance number, ni number, nino, national identification number, national identity, national health id, aadhaar, cpf, curp, rut, bsn, cnp, pesel, sin number, personnummer, codice fiscale, dni, nie, nif, cedula, tckn',
  ),
  ...cues(
    'mrn',
    true,
    'mrn, mr number, mr no, medical record, medical record number, medical record no, medical records, med rec, med rec no, medrec, hospital number, hospital no, hospital id, patient id, patient number, patient no, patient identifier, pt id, pt no, pt number, client id, client number, client no, csn, encounter number, encounter no, encounter id, visit number, visit no, visit id, chart number, chart no, chart id, epic id, emr id, ehr id, unit number, nhs number, nhs no, nhs, chi number, urn, ur number, hrn, har, fin number, file number, file no, health card, health card number, health id, health number, health record, health record number, hcn, ohip, study id, subject id, participant id, record number, record no, record id',
  ),
  ...cues(
    'mrn',
    false,
    'mr, chart, encounter, record, records, fin, file, patient, pt, admission, hospital, visit, medical, uhid, pid',
  ),
  ...cues(
    'plan',
    true,
    'member id, member number, member no, membership, membership number, subscriber id, subscriber number, subscriber no, subscriber, policy number, policy no, policy id, plan id, plan number, plan no, insurance id, insurance number, insurance no, insurance member, insurance policy, beneficiary id, beneficiary number, beneficiary, medicare number, medicare id, medicare no, medicaid number, medicaid id, medicaid no, mbi, hicn, claim number, claim no, claim id, group number, group no, group id, prior authorization number, authorization number, authorization no, auth number, auth no, auth code, enrollee id, rx id, rxbin, rx bin, rxgrp, rx grp, rxpcn, health plan id, health plan number, health insurance number, hic number, dependent id, cin, crn, centrelink number, centrelink crn',
  ),
  ...cues(
    'plan',
    false,
    'member, policy, insurance, medicare, medicaid, claim, prior auth, authorization, pre auth, plan, insured, coverage, health plan, payer, tricare, blue cross, aetna, cigna, humana, kaiser, group, grp',
  ),
  ...cues(
    'account',
    true,
    'account number, account no, account id, acct, acct number, acct no, iban, routing number, routing no, routing, swift, swift code, bic, sort code, credit card, debit card, card number, card no, card ending, visa ending, mastercard ending, amex, cc number, invoice number, invoice no, invoice id, loan number, loan application, loan id, transaction id, transaction number, confirmation number, confirmation code, confirmation no, order number, order no, order id, receipt number, tracking number, bank account, checking account, savings account, cvv, cvc, pin, wallet, wallet address, bitcoin address, customer number, customer id, customer no, billing id, billing number, booking reference, venmo, paypal, zelle',
  ),
  ...cues(
    'account',
    false,
    'account, a/c, card, invoice, loan, transaction, confirmation, order, receipt, visa, mastercard, bank, payment, deposit, customer, billing, donation, crypto, btc, eth',
  ),
  ...cues(
    'licence',
    true,
    'license number, license no, licence number, licence no, lic, lic no, driver license, driver licence, drivers license, drivers licence, driver license number, dl, dl number, dl no, dln, dea, dea number, dea no, npi, npi number, npi no, passport, passport number, passport no, passport id, certificate number, certificate no, registration number, registration no, reg no, registration id, permit number, permit no, state id, visa number, alien number, alien registration, green card, uscis number, professional license, nursing license, medical license, bar number, pilot license, firearm permit, gmc number, gmc, nmc pin, nmc, ahpra, board certification number, upin, caqh, caqh id, employer id, employer identification number, immigration number',
  ),
  ...cues(
    'licence',
    false,
    'license, licence, certificate, certification, permit, registration, credential, drivers, driver',
  ),
  ...cues(
    'vehicle',
    true,
    'vin, vin number, vin no, vehicle identification number, vehicle id, plate, plates, license plate, license plates, licence plate, plate number, plate no, number plate, tag number, license tag, car registration, vehicle registration, registration plate, reg plate, reg number, plate reads, car tag, boat registration, trailer tag, trailer plate, vehicle tag, hull number, tail number',
  ),
  ...cues('vehicle', false, 'tag, reg'),
  ...cues(
    'device',
    true,
    'serial, serial number, serial no, serial num, s/n, sn, ser no, device id, device number, device serial, device identifier, udi, imei, lot number, lot no, batch number, batch no, batch, implant serial, implant id, generator serial, lead serial, model number, asset tag, asset number, mac address, mac, expiry lot, hearing aid serial, pump serial, monitor serial',
  ),
  ...cues('device', false, 'lot, device, pacemaker, implant, pump, monitor, cpap, vns, dbs, gtin, sensor'),
  ...cues(
    'other',
    true,
    'case number, case no, case id, case file, docket, docket number, docket no, accession, accession number, accession no, specimen id, specimen number, specimen no, sample id, employee id, employee number, employee no, emp id, emp no, staff id, staff number, badge, badge number, badge no, student id, student number, student no, inmate number, inmate id, inmate no, booking number, doc number, military id, dod id, dodid, edipi, service number, service no, veteran id, va file, va file number, reference number, reference no, reference id, ref number, ref no, ticket number, ticket no, ticket id, unique id, user id, userid, tracking id, application number, application no, application id, report number, report no, incident number, incident no, complaint number, warrant, warrant number, warrant no, police report, court file, id number, id no, id card, identification number, identification no, identifier, locker number, room code, access code, meeting id, meeting code, conference code, conference id, dial-in code, zoom id, zoom meeting id, meeting code, conference code, conference id, dial-in code, passcode, password, api key, token, referral number, referral no, referral id, prescription number, rx number, rx no, rx, appointment id, device token, uuid, guid, barcode, matter no, index no, cause no, requisition, requisition number, req no, personnel number, payroll number, matriculation number, roll no, roll number',
  ),
  ...cues(
    'other',
    false,
    'case, id, ids, ref, reference, ticket, application, employee, emp, student, inmate, specimen, sample, report, incident, referral, prescription, appointment, code, key, number, no',
  ),
];

/** The cues by their first word, the longest first. */
export const CUES: ReadonlyMap<string, readonly Cue[]> = ((): Map<string, Cue[]> => {
  const byFirst = new Map<string, Cue[]>();
  for (const cue of ALL) byFirst.set(cue.words[0]!, [...(byFirst.get(cue.words[0]!) ?? []), cue]);
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  return byFirst;
})();
