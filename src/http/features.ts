import type { Hono } from 'hono'
import { choicePages } from './choices.ts'
import type { Env } from './env.ts'

/** Everything that answers below the page frame; each feature adds its pages here. */
export const features: readonly Hono<Env>[] = [choicePages]
