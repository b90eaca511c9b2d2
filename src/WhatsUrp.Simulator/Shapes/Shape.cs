// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Json;

namespace WhatsUrp.Simulator.Shapes;

/// <summary>What a JSON value must look like; says the first thing that is wrong.</summary>
internal abstract class Shape
{
    public abstract Flaw? Check(JsonElement value);

    public static Shape Text(int most = int.MaxValue, int least = 1) => new TextShape(least, most, null, null);

    public static Shape Matching(string what, Func<string, bool> fits, int most = int.MaxValue) => new TextShape(0, most, what, fits);

    public static Shape OneOf(params string[] words) => new TextShape(0, int.MaxValue, $"one of {{{string.Join(", ", words)}}}", text => words.Contains(text));

    public static Shape Number(double least, double most) => new NumberShape(least, most, whole: false);

    public static Shape Whole(int least, int most) => new NumberShape(least, most, whole: true);

    public static Shape List(Shape item, int most, int least = 1) => new ListShape(item, least, most);

    public static ObjectShape Object(params Member[] members) => new(members);

    /// <summary>An object whose members depend on what its member <paramref name="key"/> says.</summary>
    public static Shape Choice(string key, IReadOnlyDictionary<string, Shape> shapes) => new ChoiceShape(key, shapes);

    /// <summary>A value that fits, and keeps a rule across its members besides.</summary>
    public Shape And(Func<JsonElement, Flaw?> rule) => new RuledShape(this, rule);

    public static Shape Boolean { get; } = new KindShape("a boolean", JsonValueKind.True, JsonValueKind.False);

    public static Shape Anything { get; } = new KindShape("a value", Enum.GetValues<JsonValueKind>());

    public static Shape AnyObject { get; } = new KindShape("an object", JsonValueKind.Object);
}
