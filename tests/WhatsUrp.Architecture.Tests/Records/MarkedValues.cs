// SPDX-License-Identifier: BSD-3-Clause

using System.Collections;
using System.Reflection;
using System.Text;
using WhatsUrp.Citizens;
using WhatsUrp.Messaging;
using WhatsUrp.OfficeHours;

namespace WhatsUrp.Architecture.Tests.Records;

/// <summary>Makes records in which every text, address and position can be recognised.</summary>
/// <param name="open">The records whose texts may be read by anybody: theirs are not marked.</param>
/// <param name="records">The records from which one is chosen where a base type is asked for.</param>
internal sealed class MarkedValues(IReadOnlySet<Type> open, IReadOnlyList<Type> records)
{
    private const string Text = "Rossi7391";
    private const string Phone = "393337391739";
    private const string User = "IT.Utente7391739";
    private static readonly Dictionary<Type, object> Known = new()
    {
        [typeof(CitizenAddress)] = new CitizenAddress(PhoneNumber.Parse(Phone), UserOf(User)),
        [typeof(PhoneNumber)] = PhoneNumber.Parse(Phone),
        [typeof(UserId)] = UserOf(User),
        [typeof(MessageId)] = new MessageId("wamid." + Text),
        [typeof(MediaHandle)] = MediaHandle.OfLink(new Uri("https://comune.example/" + Text)),
        [typeof(Uri)] = new Uri("https://comune.example/" + Text),
        [typeof(ReadOnlyMemory<byte>)] = new ReadOnlyMemory<byte>(Encoding.UTF8.GetBytes(Text)),
        [typeof(double)] = 44.7391739,
        [typeof(DateOnly)] = new DateOnly(1973, 9, 17),
        [typeof(TimeRange)] = new TimeRange(540, 780),
    };

    /// <summary>Gets what must not be seen: of a phone number, an id or a position also a part that is long enough to tell.</summary>
    public static IReadOnlyList<string> Marks { get; } = [Text, Phone[..^2], "Utente", "7391739", "1973"];

    public object? Make(Type type) => Make(type, Text);

    private static UserId UserOf(string text) => UserId.TryCreate(text, out var id) ? id : throw new FormatException(text);

    private object? Make(Type type, string text)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return Make(underlying, text);
        }

        if (Known.TryGetValue(type, out var known))
        {
            return known;
        }

        if (type == typeof(string))
        {
            return text;
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>))
        {
            var entries = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(type.GetGenericArguments()))!;
            entries.Add(Make(type.GetGenericArguments()[0], text)!, Make(type.GetGenericArguments()[1], text));
            return entries;
        }

        if (type.IsAssignableTo(typeof(IEnumerable)))
        {
            return ListOf(type, text);
        }

        var concrete = type.IsAbstract ? records.First(record => record.IsSubclassOf(type) && !HoldsItsLike(record, type)) : type;
        return records.Contains(concrete) ? RecordOf(concrete, open.Contains(concrete) ? "parola" : text) : Activator.CreateInstance(type);
    }

    private static bool HoldsItsLike(Type record, Type kind) =>
        record.GetConstructors().SelectMany(constructor => constructor.GetParameters()).Any(parameter => parameter.ParameterType.ToString().Contains(kind.FullName!, StringComparison.Ordinal));

    private object ListOf(Type type, string text)
    {
        var item = type.GetGenericArguments()[0];
        var items = Array.CreateInstance(item, 1);
        items.SetValue(Make(item, text), 0);
        return type.IsAssignableFrom(items.GetType())
            ? items
            : Activator.CreateInstance(type, BindingFlags.NonPublic | BindingFlags.Instance, binder: null, [items], culture: null)!;
    }

    private object RecordOf(Type type, string text)
    {
        var factory = type.GetConstructors().MaxBy(constructor => constructor.GetParameters().Length) is { } constructor
            ? (MethodBase)constructor
            : type.GetMethods(BindingFlags.Public | BindingFlags.Static).First(method => method.ReturnType == type && !method.IsSpecialName);
        object?[] arguments = [.. factory.GetParameters().Select(parameter => Make(parameter.ParameterType, text))];
        var record = (factory as ConstructorInfo)?.Invoke(arguments) ?? factory.Invoke(null, arguments)!;
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.SetMethod is { IsPublic: true }))
        {
            property.SetValue(record, Make(property.PropertyType, text));
        }

        return record;
    }
}
