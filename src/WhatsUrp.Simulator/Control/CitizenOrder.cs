// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Json.Nodes;
using WhatsUrp.Simulator.Citizens;

namespace WhatsUrp.Simulator.Control;

/// <summary>A message that a citizen is to send: a text, or any kind with any content.</summary>
internal sealed record CitizenOrder
{
    /// <summary>The citizen's phone number or user id; added if unknown.</summary>
    public required string From { get; init; }

    public string? Text { get; init; }

    public string? Kind { get; init; }

    public JsonNode? Content { get; init; }

    public JsonObject? Beside { get; init; }

    public CitizenMedium? Medium { get; init; }

    public string? Caption { get; init; }

    public string? PhoneNumberId { get; init; }

    public string? ReplyTo { get; init; }

    public bool IsForwarded { get; init; }

    public string? Id { get; init; }

    public DateTimeOffset? At { get; init; }

    public CitizenMessage ToMessage() => new(ToContent() with { Beside = Beside })
    {
        PhoneNumberId = PhoneNumberId,
        ReplyTo = ReplyTo,
        IsForwarded = IsForwarded,
        Id = Id,
        At = At,
    };

    private CitizenContent ToContent() =>
        Text is not null ? CitizenContent.Text(Text)
        : Kind is null ? throw new FormatException("A message needs a text or a kind.")
        : Medium is not null ? CitizenContent.Media(Kind, Medium, Caption)
        : new(Kind, Content);
}
