// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Json;

namespace WhatsUrp.CloudApi.Webhooks.Json;

/// <summary>What the reading of one body carries along: the bytes and where each value stands in them, how far it has come, and what was irregular.</summary>
internal sealed class BodyContext(ReadOnlyMemory<byte> body, TokenIndex tokens, DateTimeOffset receivedAt)
{
    private const int MostDiagnostics = 100;
    private List<WebhookDiagnostic>? _diagnostics;
    private string? _firstMessage;
    private HashSet<string>? _messages;

    public TokenIndex Tokens => tokens;

    public DateTimeOffset ReceivedAt => receivedAt;

    public IReadOnlyList<WebhookDiagnostic> Diagnostics => _diagnostics ?? (IReadOnlyList<WebhookDiagnostic>)[];

    public int Entry { get; set; }

    public int Change { get; set; }

    /// <summary>The collection within the value, and the place in it; negative outside of any.</summary>
    public (string Collection, int Index) Item { get; set; } = ("", -1);

    public ReadOnlySpan<byte> Bytes(scoped in Token token) => body.Span.Slice(token.Start, token.Length);

    /// <summary>The JSON of a value, with its quotes when it is a string.</summary>
    public RawJson Slice(scoped in Token token)
    {
        var quote = token.Kind == JsonTokenType.String ? 1 : 0;
        return new RawJson(body.Slice(token.Start - quote, token.Length + (2 * quote)));
    }

    public void Note(WebhookIrregularity irregularity, string member = "")
    {
        _diagnostics ??= [];
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
