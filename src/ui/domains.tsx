import { classes } from './children.ts'
import { Icon, type IconName } from './icon.tsx'
import { kitMessages } from './messages.ts'
import { useText } from './text.ts'

/** How a factor moved since the start. A factor that makes it hard and moved `down` is good news, and no arrow says so. */
export type Movement = 'up' | 'down' | 'same' | 'new' | 'gone'

/** Something that makes it hard or gives strength, as people named it together with the young person. */
export interface DomainFactor {
  text: string
  moved?: Movement
  /** Where it can be changed. */
  href?: string
}

/** One of the five domains with what was named in it. */
export interface DomainView {
  name: string
  icon: IconName
  risks: DomainFactor[]
  strengths: DomainFactor[]
}

const movedIcon: Record<Movement, IconName> = {
  up: 'trending-up',
  down: 'trending-down',
  same: 'minus',
  new: 'sparkles',
  gone: 'check',
}

function Factor({ factor, kind }: { factor: DomainFactor; kind: 'risk' | 'strength' }) {
  const t = useText(kitMessages)
  const words: Record<Movement, string> = {
    up: t.stronger,
    down: t.weaker,
    same: t.same,
    new: t.fresh,
    gone: t.gone,
  }
  const Tag = factor.href === undefined ? 'span' : 'a'
  return (
    <Tag class={classes('factor', kind, factor.moved === 'gone' && 'gone')} href={factor.href}>
      <span class="words">{factor.text}</span>
      {factor.moved ? (
        <span class="moved">
          <Icon name={movedIcon[factor.moved]} size={15} />
          {words[factor.moved]}
        </span>
      ) : null}
    </Tag>
  )
}

function Side({ factors, kind }: { factors: DomainFactor[]; kind: 'risk' | 'strength' }) {
  const t = useText(kitMessages)
  return (
    <div class={classes('side', kind === 'risk' && 'risks')}>
      {factors.length === 0 ? (
        <p>{t.nothingNamed}</p>
      ) : (
        <>
          <span class="hide">{kind === 'risk' ? t.hinders : t.strengthens}: </span>
          {factors.map((factor) => (
            <Factor factor={factor} kind={kind} />
          ))}
        </>
      )}
    </div>
  )
}

/**
 * The five domains as one picture: what makes it hard at the left, what gives strength at the right,
 * and how each moved. On a phone the domains stand under each other, strength first.
 */
export function Domains({ domains }: { domains: DomainView[] }) {
  const t = useText(kitMessages)
  return (
    <div class="domains">
      <div class="legend" aria-hidden="true">
        <span>{t.hinders}</span>
        <span>{t.strengthens}</span>
      </div>
      <ul>
        {domains.map((domain) => (
          <li class="domain">
            <div class="name">
              <span class="disc">
                <Icon name={domain.icon} />
              </span>
              <b>{domain.name}</b>
            </div>
            <Side factors={domain.strengths} kind="strength" />
            <Side factors={domain.risks} kind="risk" />
          </li>
        ))}
      </ul>
    </div>
  )
}
