import { Checkbox, MultiSelect, Radio, Select, Switch, Textarea, TextInput } from '@mantine/core';
import { IconArrowRight, IconCircle, IconCircleCheck, IconDots, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Button, Card, Count, IconButton, Meter, SectionHead, Segmented, SEVERITY_ORDER, SeverityMark, Tag } from '..';
import classes from './Gallery.module.css';

const NEEDED_BY = [
  { value: 'none', label: 'No date' },
  { value: 'week', label: 'This week' },
  { value: 'next', label: 'Before next session' },
  { value: 'urgent', label: 'Urgent' },
] as const;

export function Controls() {
  const [neededBy, setNeededBy] = useState<(typeof NEEDED_BY)[number]['value'] | null>('next');
  return (
    <Card>
      <section>
        <SectionHead>Buttons</SectionHead>
        <div className={classes.row}>
          <Button kind="primary" iconAfter={<IconArrowRight />}>
            Primary
          </Button>
          <Button icon={<IconPlus />}>Secondary</Button>
          <Button kind="quiet">Quiet</Button>
          <Button kind="primary" notYet="Not yet: says why" />
          <Button busy>Sending</Button>
          <Button size="small">Small</Button>
          <IconButton label="More" icon={<IconDots size={18} />} kind="secondary" />
        </div>
      </section>
      <section>
        <SectionHead count={{ value: 2, of: 'open' }}>Tags and marks</SectionHead>
        <div className={classes.row}>
          <Tag>IFS</Tag>
          <Tag tone="accent">6 new</Tag>
          <Tag tone="ok" icon={<IconCircleCheck size={14} />}>
            Resolved
          </Tag>
          <Tag tone="caution">urgent</Tag>
          <Tag tone="contraindicated">stat</Tag>
          <Tag tone="note">note</Tag>
          <Tag tone="dissent">Agreed with dissent</Tag>
          <Tag tone="outline">pseudonym</Tag>
          <Count value={4} of="unread" accent />
          <Count value={17} of="cases" />
        </div>
        <div className={classes.row}>
          {SEVERITY_ORDER.map((severity) => (
            <SeverityMark key={severity} severity={severity} withWord />
          ))}
        </div>
      </section>
      <section>
        <SectionHead>Fields</SectionHead>
        <div className={classes.form}>
          <TextInput
            label="Title"
            description="One clinical question. No names, no places."
            placeholder="What do you want to discuss?"
          />
          <Textarea
            label="Question"
            error="Say what the room should answer."
            defaultValue="Delay, or proceed after a repeat?"
            autosize
            minRows={3}
          />
          <Select label="Age band" data={['18–24', '25–34', '35–44']} defaultValue="25–34" />
          <MultiSelect label="Modalities" data={['IFS', 'EMDR', 'CBT']} defaultValue={['IFS', 'EMDR']} />
          <TextInput label="Closed" disabled defaultValue="Cannot be changed" />
          <Segmented label="Decision needed by" showLabel options={NEEDED_BY} value={neededBy} onChange={setNeededBy} />
          <div className={classes.row}>
            <Checkbox label="I checked it" defaultChecked />
            <Checkbox label="Not yet" />
            <Radio label="All" defaultChecked name="gallery-history" />
            <Radio label="From joining" name="gallery-history" />
            <Switch label="Letters" defaultChecked />
          </div>
          <Segmented
            label="Stance"
            options={[
              { value: 'agree', label: 'Agree', icon: <IconCircleCheck /> },
              { value: 'abstain', label: 'Abstain', icon: <IconCircle /> },
            ]}
            value="agree"
            onChange={() => undefined}
          />
          <Meter
            label="Completeness"
            done={7}
            total={20}
            amount="7 recorded, 13 not recorded"
            hint="Needed before it can open: diagnosis, medication, suicide risk."
          />
        </div>
      </section>
    </Card>
  );
}
