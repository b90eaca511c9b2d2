// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Options;

namespace WhatsUrp.Storage.Sqlite;

[OptionsValidator]
internal sealed partial class SqliteOptionsValidator : IValidateOptions<SqliteOptions>;
