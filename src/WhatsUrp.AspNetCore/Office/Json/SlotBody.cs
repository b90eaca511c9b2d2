// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Broadcasts;
using WhatsUrp.Lines;

namespace WhatsUrp.AspNetCore.Office.Json;

/// <summary>What fills a gap: a fixed text, or a field with its default.</summary>
internal sealed record SlotBody(string? Fixed, string? Field, string? Default, string? Name)
{
    public TemplateSlot ToSlot() => (Fixed, Field) switch
    {
        ({ } text, null) => new TemplateSlot.Fixed(text, Name),
        (null, { } field) => new TemplateSlot.Datum(new FieldId(BroadcastBody.Id(field, "template.slots.field")), Default, Name),
        _ => throw new FormatException("template.slots: ogni voce ha fixed oppure field."),
    };
}
