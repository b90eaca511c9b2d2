// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Json;

namespace WhatsUrp.CloudApi.Webhooks.Json;

/// <summary>The members of an object, in order, those of the same name each for itself; none of anything else.</summary>
internal struct PartMembers
{
    private readonly BodyContext _context;
    private readonly int _end;
    private int _next;
    private int _name = Part.Missing;

    public PartMembers(BodyContext context, int index)
    {
        _context = context;
        if (index != Part.Missing && context.Tokens[index] is { Kind: JsonTokenType.StartObject } token)
        {
            (_next, _end) = (index + 1, token.Next);
        }
    }

    /// <summary>The place of the value, which stands right behind its name.</summary>
    public readonly int Value => _name + 1;

    public readonly Part Current => new(_context, Value);

    public bool MoveNext()
    {
        if (_next >= _end)
        {
            return false;
        }

        _name = _next;
        _next = _context.Tokens[Value].Next;
        return true;
    }

    public readonly bool IsNamed(ReadOnlySpan<byte> name)
    {
        var bytes = _context.Bytes(_context.Tokens[_name]);
        return bytes.SequenceEqual(name) || (_context.Tokens.HasEscapedNames && JsonText.Is(bytes, name));
    }
}
