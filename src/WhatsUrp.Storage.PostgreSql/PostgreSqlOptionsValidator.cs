// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Options;

namespace WhatsUrp.Storage.PostgreSql;

[OptionsValidator]
internal sealed partial class PostgreSqlOptionsValidator : IValidateOptions<PostgreSqlOptions>;
