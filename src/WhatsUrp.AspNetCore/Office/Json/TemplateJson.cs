// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.AspNetCore.Office.Json;

internal sealed record TemplateJson(string Name, string Language, IReadOnlyList<SlotJson> Slots);
