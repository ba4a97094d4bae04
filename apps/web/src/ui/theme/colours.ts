/** One colour token: its value in the light and in the dark scheme. Ratios are those of the visual direction. */
export interface SchemePair {
  light: string;
  dark: string;
}

const pair = (light: string, dark: string): SchemePair => ({ light, dark });

export const SURFACES = {
  desk: pair('#F1F1ED', '#121618'),
  pane: pair('#F8F8F5', '#171C1E'),
  paper: pair('#FFFFFF', '#1C2225'),
  fill: pair('#E9E9E3', '#272F33'),
  line: pair('#DCDCD4', '#2F383C'),
  control: pair('#7E827F', '#78848A'),
  ink: pair('#1A2023', '#ECEDE9'),
  ink2: pair('#454D52', '#C0C6C7'),
  ink3: pair('#5D656A', '#9DA6A9'),
  accent: pair('#0B5A63', '#72CACD'),
  'accent-strong': pair('#084850', '#8FD9DB'),
  'on-solid': pair('#FFFFFF', '#0E1A1C'),
  soft: pair('#DDEDEC', '#173A3D'),
  ok: pair('#1D6440', '#8AD3A8'),
  'ok-soft': pair('#E1F0E6', '#173024'),
  dissent: pair('#6A2A5C', '#E3AEDA'),
  'dissent-soft': pair('#F6EBF3', '#33202F'),
} satisfies Record<string, SchemePair>;

/** Text, tint behind it and mark (icon, rule) of each alert severity. */
export const SEVERITIES = {
  contraindicated: pair('#9A1B1B', '#F7A79E'),
  'contraindicated-soft': pair('#FBE8E4', '#3B1D1B'),
  'contraindicated-mark': pair('#C0322B', '#E8705F'),
  caution: pair('#744700', '#F2C36F'),
  'caution-soft': pair('#FBEFD3', '#352910'),
  'caution-mark': pair('#B06A00', '#DA9C2E'),
  note: pair('#2A4A80', '#A9C4F0'),
  'note-soft': pair('#E6EDF8', '#1C2A42'),
  'note-mark': pair('#4A70A8', '#7FA3DC'),
} satisfies Record<string, SchemePair>;

/** By tile code; specialists beyond the nine share the colour of PR. */
export const TILES = {
  TH: pair('#7A3A6C', '#DBA6CF'),
  PS: pair('#2F4A9C', '#AABBF4'),
  PR: pair('#1B6689', '#8AC8E8'),
  AN: pair('#0D6B59', '#7AD2BC'),
  PC: pair('#4C671B', '#BAD180'),
  NU: pair('#A5324A', '#F3A6B3'),
  PH: pair('#805206', '#E6BB6D'),
  AD: pair('#93431B', '#EFAF8A'),
  CO: pair('#525A62', '#B8C1C8'),
} satisfies Record<string, SchemePair>;

export const PHASES = {
  present: pair('#525A62', '#B8C1C8'),
  clarify: pair('#1B6689', '#8AC8E8'),
  discuss: pair('#0B5A63', '#72CACD'),
  recommend: pair('#5E4699', '#C0AEF0'),
  decide: pair('#805206', '#E6BB6D'),
  wrap_up: pair('#4A5A4E', '#A9BFAF'),
} satisfies Record<string, SchemePair>;

export type TileColour = keyof typeof TILES;
