import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { NotFound } from '../../boundary/refusal.ts'
import { roleNames } from '../../boundary/role-names.ts'
import type { Role } from '../../boundary/viewer.ts'
import { asPerson } from '../../http/as-person.ts'
import type { Env } from '../../http/env.ts'
import { flash } from '../../http/flash.ts'
import { readForm, several } from '../../http/form.ts'
import { readable } from '../../http/readable.ts'
import { tried } from '../../http/tried.ts'
import { emptyForm, type FormState } from '../../ui/kit.ts'
import { addRole, changeRole, endRole, invite, withdrawInvite } from './commands.ts'
import { InvitedView, InviteView } from './invite-views.tsx'
import { confirmations, messages } from './messages.ts'
import type { RoleGiven } from './model.ts'
import { readAdministered, readOpenInvites, readPeople, readSomebody } from './queries.ts'
import { ChangeRoleView, PeopleView, SomebodyView } from './views.tsx'

/** The people of an organisation, kept by its administrators. */
export const peoplePages = new Hono<Env>()

const uuid = '{[0-9a-f-]{36}}'

peoplePages.get('/mensen', readable, async (c) => {
  const page = await asPerson(c, async (tx) => ({
    organisations: await readAdministered(tx),
    people: await readPeople(tx),
    invites: await readOpenInvites(tx),
  }))
  return c.render(<PeopleView {...page} />, { title: messages[c.var.lang].title, readable: true })
})

const allRoles = Object.keys(roleNames.nl) as [Role, ...Role[]]
const roleFields = {
  organisatie: z.uuid().optional(),
  rol: z.enum(allRoles),
  locatie: z.string().optional(),
  klas: z.string().optional(),
  leerjaren: several(z.coerce.number().int().min(1).max(6)),
  wijk: z.string().trim().max(120).optional(),
}
const roleForm = z.object(roleFields)

function givenOf(data: z.output<typeof roleForm>): RoleGiven {
  return {
    role: data.rol,
    locationId: data.locatie || null,
    classId: data.klas || null,
    years: data.leerjaren.length > 0 ? data.leerjaren : null,
    neighbourhood: data.wijk || null,
  }
}

async function invitePage(c: Context<Env>, state: FormState) {
  const organisations = await asPerson(c, (tx) => readAdministered(tx))
  return c.render(<InviteView organisations={organisations} state={state} />, {
    title: messages[c.var.lang].inviteTitle,
    width: 'narrow',
    readable: true,
    problem: Object.keys(state.errors).length > 0,
  })
}

peoplePages.get('/mensen/uitnodigen', readable, (c) => invitePage(c, emptyForm))

const inviteForm = z.object({ ...roleFields, naam: z.string().trim().min(1).max(200), email: z.email().max(320) })

peoplePages.post('/mensen/uitnodigen', async (c) => {
  const form = await readForm(c, inviteForm)
  if (!form.ok) {
    c.status(422)
    return invitePage(c, form)
  }
  const { naam, email, organisatie, rol } = form.data
  const done = await tried(() =>
    asPerson(c, async (tx, viewer) => ({
      ...(await invite(tx, viewer, { ...givenOf(form.data), organisationId: organisatie, name: naam, email })),
      inviter: viewer.name,
    })),
  )
  if (!done.ok) {
    c.status(422)
    return invitePage(c, { values: form.values, errors: done.errors })
  }
  return invitedPage(c, { name: naam, email, role: rol, ...done.result })
})

interface Made {
  name: string
  email: string
  role: Role
  token: string
  organisationName: string
  inviter: string
}

async function invitedPage(c: Context<Env>, made: Made) {
  const t = messages[c.var.lang]
  const path = `/uitnodiging/${made.token}`
  const mailed = await c.var.mail.send({
    to: { name: made.name, email: made.email },
    lang: c.var.lang,
    subject: t.mailSubject(made.organisationName),
    text: [t.mailText(made.inviter, made.organisationName, roleNames[c.var.lang][made.role])],
    link: { label: t.mailLink, path },
  })
  return c.render(<InvitedView name={made.name} address={c.var.mail.address(path)} mailed={mailed} />, {
    title: t.linkTitle,
    width: 'narrow',
    readable: true,
  })
}

peoplePages.post(`/mensen/uitnodiging/:id${uuid}/intrekken`, async (c) => {
  await asPerson(c, (tx, viewer) => withdrawInvite(tx, viewer, c.req.param('id')))
  flash(c, confirmations.withdrawn)
  return c.redirect('/mensen', 303)
})

async function somebodyPage(c: Context<Env>, id: string, state: FormState) {
  const page = await asPerson(c, async (tx) => ({
    organisations: await readAdministered(tx),
    somebody: await readSomebody(tx, id),
  }))
  return c.render(<SomebodyView {...page} state={state} />, {
    title: messages[c.var.lang].title,
    readable: true,
    problem: Object.keys(state.errors).length > 0,
  })
}

peoplePages.get(`/mensen/:id${uuid}`, readable, (c) => somebodyPage(c, c.req.param('id'), emptyForm))

peoplePages.post(`/mensen/:id${uuid}/rol`, async (c) => {
  const id = c.req.param('id')
  const form = await readForm(c, roleForm)
  const done = form.ok
    ? await tried(() => asPerson(c, (tx, viewer) => addRole(tx, viewer, id, form.data.organisatie, givenOf(form.data))))
    : { ok: false as const, errors: form.errors }
  if (done.ok) {
    flash(c, confirmations.saved)
    return c.redirect(`/mensen/${id}`, 303)
  }
  c.status(422)
  return somebodyPage(c, id, { values: form.values, errors: done.errors })
})

async function changePage(c: Context<Env>, id: string, role: string, state: FormState) {
  const page = await asPerson(c, async (tx) => ({
    organisations: await readAdministered(tx),
    somebody: await readSomebody(tx, id),
  }))
  const held = page.somebody.roles.find((one) => one.id === role && one.current)
  if (!held) throw new NotFound()
  return c.render(<ChangeRoleView {...page} held={held} state={state} />, {
    title: messages[c.var.lang].changeTitle,
    width: 'narrow',
    readable: true,
    problem: Object.keys(state.errors).length > 0,
  })
}

peoplePages.get(`/mensen/:id${uuid}/rol/:role${uuid}`, readable, (c) => {
  const { id, role } = c.req.param() as { id: string; role: string }
  return changePage(c, id, role, emptyForm)
})

peoplePages.post(`/mensen/:id${uuid}/rol/:role${uuid}`, async (c) => {
  const { id, role } = c.req.param() as { id: string; role: string }
  const form = await readForm(c, roleForm)
  const done = form.ok
    ? await tried(() => asPerson(c, (tx, viewer) => changeRole(tx, viewer, id, role, givenOf(form.data))))
    : { ok: false as const, errors: form.errors }
  if (done.ok) {
    flash(c, confirmations.saved)
    return c.redirect(`/mensen/${id}`, 303)
  }
  c.status(422)
  return changePage(c, id, role, { values: form.values, errors: done.errors })
})

peoplePages.post(`/mensen/:id${uuid}/rol/:role${uuid}/einde`, async (c) => {
  const { id, role } = c.req.param() as { id: string; role: string }
  const done = await tried(() => asPerson(c, (tx, viewer) => endRole(tx, viewer, id, role)))
  if (!done.ok) {
    c.status(422)
    return somebodyPage(c, id, { values: {}, errors: done.errors })
  }
  flash(c, confirmations.ended)
  return c.redirect('/mensen', 303)
})
