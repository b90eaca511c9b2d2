// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.AspNetCore.Office.Json;

internal sealed record ReportJson(RecordJson Broadcast, CountsJson Counts, IReadOnlyList<string> Sentences);
