/** What a system error means to the user. */
export function reason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException
  if (code === 'ENOENT') return 'there is no such file'
  if (code === 'EACCES' || code === 'EPERM') return 'may not be read or written; check its permissions'
  if (code === 'EISDIR') return 'is a folder, not a file'
  if (code === 'ENOTDIR') return 'is a file, not a folder'
  if (code === 'ENOSPC') return 'the disk is full; free some space and run again'
  return message
}
