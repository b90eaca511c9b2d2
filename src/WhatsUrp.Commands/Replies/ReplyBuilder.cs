// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Messaging;
using WhatsUrp.Messaging.Contents;

namespace WhatsUrp.Commands.Replies;

/// <summary>Puts sentences and options together into one message that fits WhatsApp's limits.</summary>
internal sealed class ReplyBuilder
{
    private const int ButtonTitle = 20;
    private static readonly TransportCapabilities Limits = TransportCapabilities.WhatsApp;
    private readonly List<string> _sentences = [];
    private readonly List<ReplyOption> _options = [];
    private string? _menuLabel;

    public bool IsEmpty => _sentences.Count == 0;

    public bool HasOptions => _options.Count > 0;

    public ReplyBuilder Say(string sentence)
    {
        _sentences.Add(sentence);
        return this;
    }

    public ReplyBuilder Offer(string payload, string title, string? description = null)
    {
        _options.Add(new ReplyOption(payload, title, description));
        return this;
    }

    public ReplyBuilder Menu(string label)
    {
        _menuLabel = label;
        return this;
    }

    public MessageContent Build()
    {
        // A button holds 20 characters and there are three of them; whatever is more becomes a list of at most ten rows.
        var options = _options.Take(Limits.MaxListRows).ToArray();
        var text = Fit(string.Join("\n\n", _sentences), options.Length > 0 ? Limits.MaxOptionsTextLength : Limits.MaxTextLength);
        var isList = options.Length > Limits.MaxButtons || Array.Exists(options, option => option.Title.Length > ButtonTitle);
        return options.Length == 0 ? new TextContent(text) : new ChoiceContent(text, [.. options], isList ? _menuLabel : null);
    }

    private static string Fit(string text, int limit)
    {
        if (text.Length <= limit)
        {
            return text;
        }

        var cut = char.IsHighSurrogate(text[limit - 2]) ? limit - 2 : limit - 1;
        return string.Concat(text.AsSpan(0, cut), "…");
    }
}
