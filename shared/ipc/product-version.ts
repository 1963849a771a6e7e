/** The version both bodies of the bridge report; a test keeps it equal to package.json. */
export const productVersion = '0.1.0';
