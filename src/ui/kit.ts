/** Everything a view is made of. Views import from here. */
export { BackLink, Button, ButtonRow, Link } from './button.tsx'
export {
  Card,
  DefinitionFacts,
  DoorList,
  Facts,
  List,
  PersonDoor,
  Row,
  SwitchRow,
} from './cards.tsx'
export type { Children, WithChildren } from './children.ts'
export { Checkbox, CheckChips, RadioChips, RadioTiles, Stepper } from './choices.tsx'
export { ContactLines } from './contact-lines.tsx'
export { useUi } from './context.ts'
export { Domains, type DomainView, type Movement } from './domains.tsx'
export { Form, FormPage, StepBar } from './form-page.tsx'
export { emptyForm, type FieldErrors, type FormState } from './form-state.ts'
export type { IconName } from './icon.tsx'
export { DateInput, FileInput, Select, TextArea, TextInput, TimeInput } from './inputs.tsx'
export { Breadcrumb, Columns, Empty, Flash, Heading, Notice, PageHead, Pagination, Time } from './page.tsx'
export { Face, Faces, VoiceText, Who } from './people.tsx'
export { type Reader, Readers } from './readers.tsx'
export { BarPair, MarkLine, Scale10, Scale10Input } from './scale.tsx'
export { StageLine } from './stage-line.tsx'
export { More, Table } from './table.tsx'
export { type Bilingual, type Lang, useLang, useText } from './text.ts'
export type { Voice } from './voice.ts'
