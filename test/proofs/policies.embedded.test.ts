import { provePolicies } from './prove-policies.ts'

provePolicies()
