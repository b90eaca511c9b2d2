// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;
using System.Text;
using WhatsUrp.Lines;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Storage.Segments;

/// <summary>Compiles a segment to parameterised SQL.</summary>
internal sealed class SegmentCompiler
{
    private const int MaxDepth = 6;
    private const int MaxNodes = 50;

    // SQLite 3.53 makes a join of an EXISTS without a limit, and in a page of persons that join reads the rest of the list for each of them.
    private const string Once = " LIMIT 1)";

    // PostgreSQL drops such a limit, and keeps an offset. A join it would make of a page may read a list from its beginning: 0.7 s instead of 2 ms beyond 700,000 persons.
    private const string OnceForEach = " LIMIT 1 OFFSET 0)";
    private readonly StringBuilder _sql = new();
    private readonly List<KeyValuePair<string, string>> _parameters = [];
    private int _nodes;

    private readonly string _states;
    private readonly ListId? _given;
    private readonly string _once;

    private SegmentCompiler(string states, ListId? given, bool isPage) => (_states, _given, _once) = (states, given, isPage ? OnceForEach : Once);

    /// <summary>Compiles a segment.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="states">What the state of a subscription must be to count, such as <c>= 2</c>.</param>
    /// <param name="given">A list on which everybody is who is looked at; it is not looked up again.</param>
    /// <param name="isPage">Persons are looked at one by one, in their order, until a page is full: each is looked up by itself.</param>
    /// <exception cref="ArgumentException">It is deeper than 6 levels or has more than 50 nodes.</exception>
    public static SegmentSql Compile(Segment segment, string states = "= 2", ListId? given = null, bool isPage = false)
    {
        ArgumentNullException.ThrowIfNull(segment);
        var compiler = new SegmentCompiler(states, given, isPage);
        compiler.Append(segment, depth: 1);
        return new SegmentSql(compiler._sql.ToString(), compiler._parameters) { NeedsList = ConsentClauses.NeedsList(segment), Once = compiler._once };
    }

    private void Append(Segment segment, int depth)
    {
        if (depth > MaxDepth || ++_nodes > MaxNodes)
        {
            throw new ArgumentException($"WURP0110: a segment has at most {MaxDepth} levels and {MaxNodes} nodes.", nameof(segment));
        }

        switch (segment)
        {
            case Segment.All all:
                AppendJoined(all.Parts, " AND ", "1 = 1", depth);
                break;
            case Segment.Any any:
                AppendJoined(any.Parts, " OR ", "1 = 0", depth);
                break;
            case Segment.Complement complement:
                _sql.Append("NOT ");
                Append(complement.Part, depth + 1);
                break;
            case Segment.OnList list when list.Id == _given:
                _sql.Append("1 = 1");
                break;
            case Segment.OnList list:
                _sql.Append("EXISTS (SELECT 1 FROM subscription l WHERE l.line_id = s.line_id AND l.subscriber_id = s.id AND l.state ")
                    .Append(_states).Append(" AND l.list_id = ")
                    .Append(Parameter(list.Id.Value)).Append(_once);
                break;
            case Segment.FieldIn field:
                AppendField(field);
                break;
            default:
                throw new ArgumentException("WURP0111: a segment holds an empty part.", nameof(segment));
        }
    }

    private void AppendJoined(IReadOnlyList<Segment> parts, string word, string whenEmpty, int depth)
    {
        _sql.Append('(');
        for (var i = 0; i < parts.Count; i++)
        {
            _sql.Append(i == 0 ? "" : word);
            Append(parts[i], depth + 1);
        }

        _sql.Append(parts.Count == 0 ? whenEmpty : "").Append(')');
    }

    private void AppendField(Segment.FieldIn field)
    {
        if (field.Keys.Count == 0)
        {
            _sql.Append("(1 = 0)");
            return;
        }

        _sql.Append(
            "EXISTS (SELECT 1 FROM subscriber_field f WHERE f.line_id = s.line_id AND f.subscriber_id = s.id AND f.field_key = ")
            .Append(Parameter(field.Field.Value))
            .Append(" AND f.folded IN (").AppendJoin(", ", field.Keys.Select(Parameter)).Append(')').Append(_once);
    }

    private string Parameter(string value)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"@p{_parameters.Count}");
        _parameters.Add(new(name, value));
        return name;
    }
}
