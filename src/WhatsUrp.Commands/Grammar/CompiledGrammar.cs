// SPDX-License-Identifier: BSD-3-Clause

using System.Buffers;
using System.Runtime.CompilerServices;
using WhatsUrp.Commands.Definitions;
using WhatsUrp.Commands.Text;

namespace WhatsUrp.Commands.Grammar;

/// <summary>The grammar of one line, compiled once.</summary>
/// <remarks>Immutable and thread-safe. Total: it never throws on what a citizen wrote, and reads at most 4,096 characters.</remarks>
public sealed class CompiledGrammar : ICommandGrammar
{
    private const int OnStack = 256;
    private readonly GrammarTables _tables;

    private CompiledGrammar(LineDefinition line) => _tables = new GrammarTables(line);

    /// <inheritdoc/>
    public LineDefinition Line => _tables.Line;

    /// <summary>Compiles the grammar of a line.</summary>
    /// <param name="line">The line, checked.</param>
    /// <returns>The grammar.</returns>
    /// <exception cref="ArgumentNullException">There is no line.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The line has more than 64 fields, which a message reads as bits.</exception>
    public static CompiledGrammar Create(LineDefinition line)
    {
        ArgumentNullException.ThrowIfNull(line);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(line.Fields.Count, FieldTable.Max, nameof(line));
        return new CompiledGrammar(line);
    }

    /// <inheritdoc/>
    public ParseOutcome Parse(string? text, ParseContext context = default) => Understand(text, context, recorder: null, out _);

    /// <inheritdoc/>
    public ParseExplanation Explain(string? text, ParseContext context = default)
    {
        var recorder = new StepRecorder();
        var outcome = Understand(text, context, recorder, out var folded);
        return new ParseExplanation(folded, outcome, recorder.InOrder());
    }

    [SkipLocalsInit]
    private ParseOutcome Understand(string? text, in ParseContext context, StepRecorder? recorder, out string folded)
    {
        text ??= "";
        var source = Folder.Cut(text);
        return source.Length < OnStack / 2
            ? Understand(text, source, stackalloc char[OnStack], stackalloc ushort[OnStack], context, recorder, out folded)
            : UnderstandLong(text, source, context, recorder, out folded);
    }

    private ParseOutcome UnderstandLong(string text, ReadOnlySpan<char> source, in ParseContext context, StepRecorder? recorder, out string folded)
    {
        var size = Folder.BufferSize(source);
        var output = ArrayPool<char>.Shared.Rent(size);
        var map = ArrayPool<ushort>.Shared.Rent(size);
        try
        {
            return Understand(text, source, output, map, context, recorder, out folded);
        }
        finally
        {
            // The buffer held what a citizen wrote.
            ArrayPool<char>.Shared.Return(output, clearArray: true);
            ArrayPool<ushort>.Shared.Return(map);
        }
    }

    [SkipLocalsInit]
    private ParseOutcome Understand(
        string text,
        ReadOnlySpan<char> source,
        Span<char> output,
        Span<ushort> map,
        in ParseContext context,
        StepRecorder? recorder,
        out string folded)
    {
        Span<Token> tokens = stackalloc Token[Folder.MaxTokens];
        var length = PlainFold.TryFold(source, output, map, tokens, out var count) ? source.Length : Folder.Fold(source, output, map, tokens, out count);
        var reading = new Reading
        {
            Original = text,
            Tables = _tables,
            Recorder = recorder,
            TooLong = source.Length < text.Length,
            Text = new FoldedText { Source = source, Text = output[..length], Map = map[..length], Tokens = tokens[..count] },
        };
        folded = recorder is null ? "" : output[..length].ToString();
        reading.All = reading.Text.Classify(_tables.Lexicon);
        if ((reading.All & (WordClass.Filler | WordClass.Quoting)) != WordClass.None || (reading.Text.Gaps & Gap.Stop) != Gap.None)
        {
            reading.All = Courtesies.Read(ref reading.Text, reading.All);
        }

        if ((reading.All & WordClass.Marker) != WordClass.None)
        {
            reading.Text.ReadDictatedHashes();
        }

        var shortCut = recorder is null && context.Draft is null ? PlainCommand.Read(reading) : null;
        return shortCut ?? MessageReader.Read(ref reading, context.Draft);
    }
}
