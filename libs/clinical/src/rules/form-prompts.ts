import { compile } from './compile/compile';
import { FORM_PROMPTS } from './data/form-prompts';
import type { FactSet } from './facts';
import type { FormPrompt } from './rule';

const CHECKED = FORM_PROMPTS.map((prompt) => ({ prompt, check: compile(prompt.when) }));

/** The prompts that these facts call for. */
export const formPrompts = (facts: FactSet): FormPrompt[] =>
  CHECKED.filter(({ check }) => check.outcome(facts) === 'fires').map(({ prompt }) => prompt);
