// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Json;

namespace WhatsUrp.CloudApi.Webhooks.Json;

/// <summary>The elements of an array, or the one value that stands in the place of an array; none when nothing is there.</summary>
internal struct PartItems
{
    private readonly BodyContext _context;
    private readonly int _end;
    private int _next;
    private int _current = Part.Missing;

    public PartItems(BodyContext context, int index)
    {
        _context = context;
        var token = index == Part.Missing ? default : context.Tokens[index];
        switch (token.Kind)
        {
            case JsonTokenType.StartArray:
                (_next, _end) = (index + 1, token.Next);
                break;
            case JsonTokenType.None or JsonTokenType.Null:
                break;
            default:
                context.Note(WebhookIrregularity.WrongType);
                (_next, _end) = (index, token.Next);
                break;
        }
    }

    public readonly Part Current => new(_context, _current);

    public readonly PartItems GetEnumerator() => this;

    public bool MoveNext()
    {
        if (_next >= _end)
        {
            return false;
        }

        _current = _next;
        _next = _context.Tokens[_current].Next;
        return true;
    }
}
