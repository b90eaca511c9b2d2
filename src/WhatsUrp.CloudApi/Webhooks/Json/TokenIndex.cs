// SPDX-License-Identifier: BSD-3-Clause

using System.Buffers;
using System.Text.Json;

namespace WhatsUrp.CloudApi.Webhooks.Json;

/// <summary>Where each value of a body stands: one walk over the bytes, in pooled memory.</summary>
/// <remarks>
/// Does what a <see cref="JsonDocument"/> does, at a fraction of the cost, and never throws afterwards: the document refuses surrogates
/// that do not pair and bytes that are no UTF-8, both of which citizens' phones produce.
/// </remarks>
internal sealed class TokenIndex : IDisposable
{
    /// <summary>Deeper nesting is no webhook, and would only serve to exhaust whoever reads the raw parts.</summary>
    private const int MaxDepth = 1000;

    private Token[] _tokens;
    private int _count;

    private TokenIndex(int capacity) => _tokens = ArrayPool<Token>.Shared.Rent(capacity);

    /// <summary>Whether any name of a member holds an escape: the platform writes none, so names are compared byte by byte.</summary>
    public bool HasEscapedNames { get; private set; }

    public ref readonly Token this[int index] => ref _tokens[index];

    /// <returns>The index, or <see langword="null"/> when the bytes are not one JSON value.</returns>
    public static TokenIndex? Build(ReadOnlySpan<byte> body)
    {
        // A webhook has about a token in eight bytes; more only costs growing.
        var index = new TokenIndex(Math.Max(64, body.Length / 8));
        try
        {
            index.Walk(new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = MaxDepth }));
            return index;
        }
        catch (JsonException)
        {
            index.Dispose();
            return null;
        }
    }

    public void Dispose()
    {
        ArrayPool<Token>.Shared.Return(_tokens);
        _tokens = [];
    }

    private void Walk(Utf8JsonReader reader)
    {
        var open = -1;
        while (reader.Read())
        {
            var start = (int)reader.TokenStartIndex;
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject or JsonTokenType.StartArray:
                    // Until it is closed, an open container keeps the one around it in the place of the token behind it.
                    Add(new Token(reader.TokenType, start, 0, open));
                    open = _count - 1;
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    ref var container = ref _tokens[open];
                    open = container.Next;
                    container = container with { Length = start + 1 - container.Start, Next = _count };
                    break;
                case JsonTokenType.String or JsonTokenType.PropertyName:
                    HasEscapedNames |= reader.ValueIsEscaped && reader.TokenType == JsonTokenType.PropertyName;
                    Add(new Token(reader.TokenType, start + 1, reader.ValueSpan.Length, _count + 1));
                    break;
                default:
                    Add(new Token(reader.TokenType, start, reader.ValueSpan.Length, _count + 1));
                    break;
            }
        }
    }

    private void Add(Token token)
    {
        if (_count == _tokens.Length)
        {
            var larger = ArrayPool<Token>.Shared.Rent(2 * _count);
            _tokens.CopyTo(larger, 0);
            ArrayPool<Token>.Shared.Return(_tokens);
            _tokens = larger;
        }

        _tokens[_count++] = token;
    }
}
