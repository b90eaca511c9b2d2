// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Broadcasts;

namespace WhatsUrp.AspNetCore.Office.Json;

internal sealed record SlotJson(string? Fixed, string? Field, string? Default, string? Name)
{
    public static SlotJson Of(TemplateSlot slot) => slot switch
    {
        TemplateSlot.Fixed text => new SlotJson(text.Value, null, null, text.Name),
        TemplateSlot.Datum datum => new SlotJson(null, datum.Field.Value, datum.Default, datum.Name),
        _ => new SlotJson(null, null, null, slot.Name),
    };
}
