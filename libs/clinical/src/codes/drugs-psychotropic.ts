import type { DrugRow } from './drugs';

/** Nervous-system drugs: antidepressants, antipsychotics, mood stabilizers, sedatives, stimulants, and what treats dependence. */
export const PSYCHOTROPIC_DRUGS = [
  // ketamine
  ['ketamine', 'N01AX03', '6130', 'G'], ['esketamine', 'N06AX27'],
  // antidepressants
  ['fluoxetine', 'N06AB03'], ['citalopram', 'N06AB04'], ['paroxetine', 'N06AB05'], ['sertraline', 'N06AB06'], ['fluvoxamine', 'N06AB08'],
  ['escitalopram', 'N06AB10'], ['venlafaxine', 'N06AX16'], ['desvenlafaxine', 'N06AX23'], ['duloxetine', 'N06AX21'],
  ['levomilnacipran', 'N06AX28'], ['mirtazapine', 'N06AX11'], ['bupropion', 'N06AX12'], ['trazodone', 'N06AX05'], ['nefazodone', 'N06AX06'],
  ['vilazodone', 'N06AX24'], ['vortioxetine', 'N06AX26'], ['amitriptyline', 'N06AA09'], ['nortriptyline', 'N06AA10'],
  ['clomipramine', 'N06AA04'], ['imipramine', 'N06AA02'], ['desipramine', 'N06AA01'], ['doxepin', 'N06AA12'],
  ['phenelzine', 'N06AF03', '8123', 'G'], ['tranylcypromine', 'N06AF04', '10734', 'G'], ['isocarboxazid', 'N06AF01', '6011', 'G'],
  ['moclobemide', 'N06AG02'], ['selegiline', 'N04BD01', '9639', 'G'], ['st john\'s wort', 'N06AP01', '258326', 'G'],
  // antipsychotics
  ['aripiprazole', 'N05AX12'], ['brexpiprazole', 'N05AX16'], ['cariprazine', 'N05AX15'], ['quetiapine', 'N05AH04'], ['olanzapine', 'N05AH03'],
  ['clozapine', 'N05AH02'], ['asenapine', 'N05AH05'], ['risperidone', 'N05AX08'], ['paliperidone', 'N05AX13'], ['lurasidone', 'N05AE05'],
  ['ziprasidone', 'N05AE04'], ['haloperidol', 'N05AD01'],
  // mood stabilizers and anticonvulsants
  ['lithium', 'N05AN01', '6448', 'G'], ['valproate', 'N03AG01', '11118', 'V'], ['lamotrigine', 'N03AX09', '28439', 'V'],
  ['carbamazepine', 'N03AF01', '2002', 'V'], ['oxcarbazepine', 'N03AF02'], ['topiramate', 'N03AX11'], ['levetiracetam', 'N03AX14'],
  ['phenytoin', 'N03AB02', '8183', 'V'], ['phenobarbital', 'N03AA02'], ['gabapentin', 'N02BF01', '25480', 'G'], ['pregabalin', 'N02BF02', '187832', 'G'],
  // benzodiazepines and other anxiolytics
  ['diazepam', 'N05BA01', '3322', 'V'], ['chlordiazepoxide', 'N05BA02'], ['oxazepam', 'N05BA04', '7781', 'V'], ['lorazepam', 'N05BA06', '6470', 'G'],
  ['alprazolam', 'N05BA12', '596', 'G'], ['clonazepam', 'N03AE01', '2598', 'G'], ['midazolam', 'N05CD08', '6960', 'V'], ['temazepam', 'N05CD07'],
  ['buspirone', 'N05BE01'], ['hydroxyzine', 'N05BB01'],
  // sleep
  ['zolpidem', 'N05CF02', '39993', 'G'], ['zopiclone', 'N05CF01'], ['eszopiclone', 'N05CF04'], ['zaleplon', 'N05CF03'], ['suvorexant', 'N05CJ01'],
  ['lemborexant', 'N05CJ02'], ['melatonin', 'N05CH01'], ['ramelteon', 'N05CH02'], ['dexmedetomidine', 'N05CM18'], ['sodium oxybate', 'N07XX04'],
  // stimulants and other ADHD drugs
  ['methylphenidate', 'N06BA04', '6901', 'V'], ['amfetamine', 'N06BA01'], ['dexamfetamine', 'N06BA02', '3288', 'G'],
  ['lisdexamfetamine', 'N06BA12', '700810', 'G'], ['modafinil', 'N06BA07', '30125', 'V'], ['armodafinil', 'N06BA13'],
  ['atomoxetine', 'N06BA09', '38400', 'V'], ['guanfacine', 'C02AC02'], ['clonidine', 'C02AC01'],
  // dependence
  ['methadone', 'N07BC02', '6813', 'V'], ['buprenorphine', 'N07BC01', '1819', 'G'], ['buprenorphine and naloxone', 'N07BC51'],
  ['naltrexone', 'N07BB04', '7243', 'V'], ['acamprosate', 'N07BB03'], ['disulfiram', 'N07BB01'], ['nicotine', 'N07BA01'], ['varenicline', 'N07BA03'],
  // cognition
  ['memantine', 'N06DX01'], ['donepezil', 'N06DA02'],
] as const satisfies readonly DrugRow[];
