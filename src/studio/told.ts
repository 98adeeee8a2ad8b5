/** What is wrong, then what would be right. */
export const withFix = ({ message, fix }: { readonly message: string; readonly fix?: string | undefined }): string =>
  fix === undefined ? message : `${message}; ${fix}`;
