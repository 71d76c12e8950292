import { type Children, classes } from './children.ts'
import { Icon } from './icon.tsx'
import { kitMessages } from './messages.ts'
import { useText } from './text.ts'

/** A column of a table: its heading and what a row shows in it. */
export interface Column<T> {
  head: string
  cell: (row: T) => Children
  /** The cell that says which row it is; the first column when none says so. */
  main?: boolean
  numeric?: boolean
}

/**
 * A table with a caption and headings. On a phone each row becomes a card, or with `scroll` the table
 * can be pushed sideways, also by keyboard.
 *
 * @param caption what the table shows; `quiet` hides it for the eye where a heading says so
 */
export function Table<T>({
  caption,
  quiet = false,
  columns,
  rows,
  scroll = false,
}: {
  caption: string
  quiet?: boolean
  columns: Column<T>[]
  rows: T[]
  scroll?: boolean
}) {
  const t = useText(kitMessages)
  const main = Math.max(
    0,
    columns.findIndex((column) => column.main),
  )
  const table = (
    <table class={classes('utrecht-table utrecht-table--html-table', scroll ? null : 'cards')}>
      <caption class={quiet ? 'hide' : undefined}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th scope="col" class={column.numeric ? 'numeric' : undefined}>
              {column.head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>
            {columns.map((column, index) =>
              index === main ? (
                <th scope="row">{column.cell(row)}</th>
              ) : (
                <td class={column.numeric ? 'numeric' : undefined} data-label={column.head}>
                  <div>{column.cell(row)}</div>
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
  if (!scroll) return table
  return (
    // biome-ignore lint/a11y/useSemanticElements: a scrolling frame, not a section of the text
    <div class="table-frame" role="region" aria-label={`${caption}. ${t.scrollTable}`} tabindex={0}>
      {table}
    </div>
  )
}

/** More of something, folded away; opens without JavaScript. */
export function More({ summary, children, open = false }: { summary: string; children?: Children; open?: boolean }) {
  return (
    <details class="more" open={open}>
      <summary>
        {summary}
        <Icon name="chevron-down" size={17} />
      </summary>
      {children}
    </details>
  )
}
