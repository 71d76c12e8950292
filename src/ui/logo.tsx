/** The mark of Schakel: two links, one of each side, through each other. The name stands beside it in words. */
export function Logo({ size = 26 }: { size?: number }) {
  return (
    <svg
      class="mark"
      width={size * 1.5}
      height={size}
      viewBox="0 0 60 40"
      fill="none"
      stroke-width="6.4"
      aria-hidden="true"
      focusable="false"
    >
      <rect class="school" x="23.2" y="7.2" width="33.6" height="25.6" rx="12.8" />
      <rect class="youth" x="3.2" y="7.2" width="33.6" height="25.6" rx="12.8" />
      <path class="ground" d="M23.2 20a12.8 12.8 0 0 1 12.8-12.8h2" stroke-width="10.4" />
      <path class="school" d="M23.2 21v-1a12.8 12.8 0 0 1 12.8-12.8h4" />
    </svg>
  )
}
