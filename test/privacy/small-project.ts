/** A small project with a record of each visibility, and a field of each class that there is. */
export function smallProject(attribution: string): Readonly<Record<string, string>> {
  return {
    'napdraft.yaml': PROJECT,
    'institutions.yaml': INSTITUTIONS,
    'workshops/osh-2024.yaml': workshop(attribution),
    'plan/justice.yaml': PLAN,
  };
}

const PROJECT = `napdraft: 1
country: KG
stage: draft
languages: [en]
plan: { absent: not-yet-decided, note: The ministry is asked. }
`;

const INSTITUTIONS = `institutions:
  - { id: ministry, name: Ministry, sector: government }
`;

const workshop = (attribution: string) => `workshop:
  id: osh-2024
  title: Consultation
  kind: consultation
  date: '2024-10'
  place: { city: Osh, country: KG }
${attribution}
priority_areas:
  - { id: justice, title: Justice }
findings:
  - id: open-finding
    area: justice
    statement: Seen by all.
    text: in the words of a participant
    evidence:
      - { type: participant-statement, source: open-source }
      - { type: survey, source: open-source }
    disposition:
      decision: deferred
      reason: Belongs elsewhere.
      decided_by: Working group
      date: '2024-11'
    waive: [{ rule: finding-without-evidence, reason: Known., date: '2024-11' }]
  - { id: group-finding, area: justice, statement: Seen by the group., visibility: working-group }
  - { id: closed-finding, area: justice, statement: Seen by few., visibility: restricted }
recommendations:
  - { id: open-recommendation, area: justice, statement: Do it., visibility: public }
  - { id: group-recommendation, area: justice, statement: Do that., visibility: working-group }
dissent:
  - { statement: Too early., sector: government }
  - { statement: Too late., sector: media, visibility: working-group }
  - { statement: Not at all., sector: donor, visibility: restricted }
sources:
  - { id: open-source, title: Report, publisher: Forum }
  - { id: group-source, title: Minutes, access: working-group }
  - { id: closed-source, title: List, access: restricted }
`;

const PLAN = `area: justice
objectives:
  - id: courts
    statement: Courts are open.
    indicators: [{ id: of-the-objective, title: Cases, measure: unit }]
    actions:
      - id: open-action
        statement: Open the courts.
        text: opening of courts
        indicators: [of-a-hidden-action, { id: of-an-open-action, title: Hours, measure: unit }]
      - id: hidden-action
        statement: Ask the judges.
        visibility: working-group
        indicators: [{ id: of-a-hidden-action, title: Judges asked, measure: unit }]
`;
