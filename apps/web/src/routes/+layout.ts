/** No page needs script: none of the framework is sent. */
export const csr = false;
