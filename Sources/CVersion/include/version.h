#ifndef TRIBUTARY_VERSION_H
#define TRIBUTARY_VERSION_H

/// The release that this program was built as: "0.3.0", or "0.3.0-5-gabc1234" five commits later; "unversioned" where nobody said.
const char *tributary_version(void);

#endif
