// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace WhatsUrp.CloudApi.Webhooks.Json;

/// <summary>One JSON value of a body, read leniently: nothing throws, and what is missing reads as missing all the way down.</summary>
internal readonly struct Part(JsonElement element, BodyContext context)
{
    public BodyContext Context => context;

    public bool IsObject => element.ValueKind == JsonValueKind.Object;

    /// <summary>Whether there is a value, null apart.</summary>
    public bool Exists => element.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null);

    public RawJson Raw => Exists ? context.Slice(JsonMarshal.GetRawUtf8Value(element)) : default;

    /// <summary>A string, or the text of a number or truth value: the platform writes ids and timestamps in either form.</summary>
    public string? Text
    {
        get
        {
            switch (element.ValueKind)
            {
                case JsonValueKind.String:
                    return JsonText.Read(JsonMarshal.GetRawUtf8Value(element)[1..^1]);
                case JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False:
                    return JsonText.Read(JsonMarshal.GetRawUtf8Value(element));
                case JsonValueKind.Object or JsonValueKind.Array:
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
    public long? Integer => element.ValueKind switch
    {
        JsonValueKind.Number when element.TryGetInt64(out var number) => number,
        JsonValueKind.Number or JsonValueKind.String when long.TryParse(Text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) => number,
        _ => null,
    };

    /// <summary>A finite number, whether written as a number or as a string.</summary>
    public double? Number =>
        element.ValueKind is JsonValueKind.Number or JsonValueKind.String
        && double.TryParse(Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && double.IsFinite(number) ? number : null;

    public bool? Flag => element.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.String when bool.TryParse(Text, out var flag) => flag,
        _ => null,
    };

    /// <summary>An instant, in seconds or milliseconds since 1970.</summary>
    public DateTimeOffset? Instant => Integer is { } number ? Timestamp.Read(number) : null;

    /// <summary>The elements of an array; an object that stands where an array should is its one element.</summary>
    public PartItems Items => new(element, context);

    /// <summary>A member of an object: the last of that name.</summary>
    public Part this[ReadOnlySpan<byte> name]
    {
        get
        {
            JsonElement member = default;
            if (IsObject && context.NamesAreSafe)
            {
                element.TryGetProperty(name, out member);
            }
            else if (IsObject)
            {
                foreach (var property in element.EnumerateObject())
                {
                    member = JsonText.Is(JsonMarshal.GetRawUtf8PropertyName(property), name) ? property.Value : member;
                }
            }

            return new Part(member, context);
        }
    }

    public PartMembers Members => new(element, context);

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
