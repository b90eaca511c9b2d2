// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.CloudApi.Webhooks.Json;

/// <summary>What the reading of one body carries along: the bytes, where it stands, and what was irregular.</summary>
internal sealed class BodyContext(ReadOnlyMemory<byte> body, DateTimeOffset receivedAt)
{
    private const int MostDiagnostics = 100;
    private readonly List<WebhookDiagnostic> _diagnostics = [];
    private string? _firstMessage;
    private HashSet<string>? _messages;

    public DateTimeOffset ReceivedAt => receivedAt;

    public IReadOnlyList<WebhookDiagnostic> Diagnostics => _diagnostics;

    /// <summary>
    /// Whether names may be compared by the document: it throws for names with escaped surrogates that do not pair. A body without any escaped
    /// surrogate, which most are, takes the fast way.
    /// </summary>
    public bool NamesAreSafe { get; } = body.Span.IndexOf("\\ud"u8) < 0 && body.Span.IndexOf("\\uD"u8) < 0;

    public int Entry { get; set; }

    public int Change { get; set; }

    /// <summary>The collection within the value, and the place in it; negative outside of any.</summary>
    public (string Collection, int Index) Item { get; set; } = ("", -1);

    public RawJson Slice(ReadOnlySpan<byte> part) =>
        body.Span.Overlaps(part, out var offset) ? new RawJson(body.Slice(offset, part.Length)) : default;

    public void Note(WebhookIrregularity irregularity, string member = "")
    {
        if (_diagnostics.Count < MostDiagnostics)
        {
            var last = _diagnostics.Count == MostDiagnostics - 1;
            _diagnostics.Add(new WebhookDiagnostic(last ? WebhookIrregularity.More : irregularity, Path(member)));
        }
    }

    /// <summary>Notes a message that stands in the body twice. The second one is an event all the same: its key tells whoever acts on it.</summary>
    public void Meet(string message)
    {
        if (_firstMessage is null)
        {
            _firstMessage = message;
        }
        else if (!(_messages ??= new HashSet<string>(StringComparer.Ordinal) { _firstMessage }).Add(message))
        {
            Note(WebhookIrregularity.Twice, "id");
        }
    }

    private string Path(string member)
    {
        var path = $"entry[{Entry}].changes[{Change}]";
        path += Item.Index < 0 ? "" : $".value.{Item.Collection}[{Item.Index}]";
        return member.Length == 0 ? path : $"{path}.{member}";
    }
}
