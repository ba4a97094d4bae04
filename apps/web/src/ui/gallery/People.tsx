import { DISCIPLINES } from '@consilium/contracts';
import { Card, DefinitionList, DisciplineTile, disciplineColour, disciplineLabel, MemberName, SectionHead } from '..';
import classes from './Gallery.module.css';

export function People() {
  return (
    <Card>
      <section>
        <SectionHead aside="20 disciplines">Disciplines</SectionHead>
        <div className={classes.tiles}>
          {DISCIPLINES.map((discipline) => (
            <span key={discipline} className={classes.tile}>
              <DisciplineTile discipline={discipline} size={30} />
              <span style={{ color: disciplineColour(discipline) }}>{disciplineLabel(discipline)}</span>
            </span>
          ))}
        </div>
      </section>
      <section>
        <SectionHead>Members</SectionHead>
        <div className={classes.stack}>
          <MemberName name="Wren Alderquist" discipline="therapist" size={30} />
          <MemberName name="Petra Sundergale" discipline="anesthesiologist" stacked note="typing" />
          <MemberName name="Tamsin Orrowick" discipline="primary_care" stacked away note="last here day 15" />
          <MemberName name="Sela Marrowick" stacked note="steward" />
          <span className={classes.row}>
            <DisciplineTile discipline="psychiatrist" size={20} />
            <DisciplineTile discipline="nurse" size={20} outline />
            inline tiles
          </span>
        </div>
      </section>
      <section>
        <SectionHead aside="24 of 26 recorded">Person</SectionHead>
        <DefinitionList
          items={[
            { label: 'Age, sex', value: '45–54, F' },
            { label: 'Work', value: 'Education' },
            { label: 'Liver tests', value: 'not_recorded' },
            { label: 'Therapy', value: 'IFS, 14 visits, partial; preparation, 2' },
            { label: 'STOP-Bang', value: null },
          ]}
        />
      </section>
    </Card>
  );
}
