// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;
using System.Text.Json;

namespace WhatsUrp.CloudApi.Webhooks.Json;

/// <summary>One JSON value of a body, read leniently: nothing throws, and what is missing reads as missing all the way down.</summary>
internal readonly struct Part(BodyContext context, int index)
{
    public const int Missing = -1;

    /// <summary>The largest integer below which a double holds every one.</summary>
    private const double LargestExact = 9_007_199_254_740_992;

    public BodyContext Context => context;

    public bool IsObject => Kind == JsonTokenType.StartObject;

    public bool IsArray => Kind == JsonTokenType.StartArray;

    /// <summary>Whether there is a value, null apart.</summary>
    public bool Exists => Kind is not (JsonTokenType.None or JsonTokenType.Null);

    public RawJson Raw => index == Missing ? default : context.Slice(Token);

    /// <summary>A string, or the text of a number or truth value: the platform writes ids and timestamps in either form.</summary>
    public string? Text
    {
        get
        {
            switch (Kind)
            {
                case JsonTokenType.String or JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False:
                    return JsonText.Read(Bytes);
                case JsonTokenType.StartObject or JsonTokenType.StartArray:
                    context.Note(WebhookIrregularity.WrongType);
                    return null;
                default:
                    return null;
            }
        }
    }

    /// <summary>A text that says something.</summary>
    public string? Word => Text is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;

    /// <summary>An integer, whether written as a number or as a string; nothing when it does not fit 64 bits.</summary>
    public long? Integer
    {
        get
        {
            if (Kind is not (JsonTokenType.Number or JsonTokenType.String))
            {
                return null;
            }

            // Digits may be escaped, too; nobody writes them so, and it costs nothing to read them.
            var bytes = Bytes;
            if (Kind == JsonTokenType.String && bytes.Contains((byte)'\\'))
            {
                return long.TryParse(Text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var escaped) ? escaped : null;
            }

            return long.TryParse(bytes, NumberStyles.Integer, CultureInfo.InvariantCulture, out var integer) ? integer
                : Number is { } number && Math.Abs(number) < LargestExact && Math.Truncate(number) == number ? (long)number
                : null;
        }
    }

    /// <summary>A finite number, whether written as a number or as a string.</summary>
    public double? Number =>
        Kind is JsonTokenType.Number or JsonTokenType.String
        && double.TryParse(Bytes, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && double.IsFinite(number) ? number : null;

    public bool? Flag => Kind switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.String when bool.TryParse(Text, out var flag) => flag,
        _ => null,
    };

    /// <summary>An instant, in seconds or milliseconds since 1970.</summary>
    public DateTimeOffset? Instant => Integer is { } number ? Timestamp.Read(number) : null;

    /// <summary>The elements of an array; another value that stands where an array should is its one element.</summary>
    public PartItems Items => new(context, index);

    public PartMembers Members => new(context, index);

    private JsonTokenType Kind => index == Missing ? JsonTokenType.None : Token.Kind;

    private ref readonly Token Token => ref context.Tokens[index];

    private ReadOnlySpan<byte> Bytes => context.Bytes(Token);

    /// <summary>A member of an object: the last of that name.</summary>
    public Part this[ReadOnlySpan<byte> name]
    {
        get
        {
            var found = Missing;
            for (var members = Members; members.MoveNext();)
            {
                found = members.IsNamed(name) ? members.Value : found;
            }

            return new Part(context, found);
        }
    }

    /// <summary>Reads each element of an array.</summary>
    public IReadOnlyList<T> List<T>(Func<Part, T> read)
    {
        List<T>? list = null;
        foreach (var item in Items)
        {
            (list ??= []).Add(read(item));
        }

        return list ?? (IReadOnlyList<T>)[];
    }

    /// <summary>An instant that has to be there: the arrival stands in for it.</summary>
    public DateTimeOffset InstantOrArrival(string member)
    {
        if (Instant is { } instant)
        {
            return instant;
        }

        context.Note(Exists ? WebhookIrregularity.BadTimestamp : WebhookIrregularity.Missing, member);
        return context.ReceivedAt;
    }

    /// <summary>A text that has to be there: empty when it is not.</summary>
    public string TextOrMissing(string member)
    {
        if (Text is { } text)
        {
            return text;
        }

        context.Note(Exists ? WebhookIrregularity.WrongType : WebhookIrregularity.Missing, member);
        return "";
    }
}
