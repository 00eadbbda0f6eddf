/** What stands below the options in the help of each command. */

export const MAIN_HELP = `
Examples:
  napdraft init my-plan --country KG --languages ru,ky --plan "Национальный план действий"
  napdraft validate
  napdraft render --lang ru --out drafts
  napdraft insert host/plan.docx --at "Gender and security"
  napdraft status

Exit codes:
  0  done                       2  the command makes no sense as it was typed
  1  faults in the data         3  a file cannot be read, understood or written
  70 a fault of napdraft itself

The result goes to standard output, everything else to standard error.`;

export const INIT_HELP = `
Examples:
  napdraft init my-plan --country KG --languages ru,ky
  napdraft init my-plan --country KG --languages en,ru,ky \\
      --plan "National Action Plan on Gender Equality" \\
      --workshop bishkek-2007 --title "Training workshop" --date 2007-06 --city Bishkek
  napdraft init --ci github                  let GitHub check the project that is here`;

export const VALIDATE_HELP = `
Examples:
  napdraft validate                          the project in this folder
  napdraft validate workshops/osh-2024.yaml  what concerns this file
  napdraft validate --stage final            what is missing before adoption
  napdraft validate --json                   for another program
  napdraft validate --format text --format sarif=out.sarif --format html=report.html
  napdraft validate --fix --dry-run          what can be mended without asking
  napdraft validate --since main             what concerns the changes of this branch
  napdraft validate --format docx=report.docx   to print, for who sees no terminal

Every fault has a place and a code, which docs/diagnostics.md explains.
In a CI job the format is chosen by itself when none is given.`;

export const RENDER_HELP = `
Examples:
  napdraft render                            all languages, Markdown and Word
  napdraft render --lang ky --format docx
  napdraft render --profile matrix-only --out drafts

Shipped profiles: narrative-and-matrix, matrix-only, donor-logframe.
A file in templates/ or profiles/ of the project replaces the shipped one of that name.
With faults in the data nothing is written.`;

export const STATUS_HELP = `
Example:
  napdraft status`;

export const EXPLAIN_HELP = `
Examples:
  napdraft explain action-without-lead
  napdraft explain action-without-lead --messages ru
  napdraft explain                           every code, with its title`;

export const SCHEMA_HELP = `
Examples:
  napdraft schema                            the names of all
  napdraft schema workshop                   one of them
  napdraft -C my-plan schema --out .napdraft/schema   bring those of a project up to date

docs/editors.md says how an editor uses them.`;
