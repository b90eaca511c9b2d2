// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Definitions;
using WhatsUrp.Commands.Text;

namespace WhatsUrp.Commands.Grammar;

/// <summary>The words that introduce a datum: those of the line, and the usual ones of each kind of field.</summary>
internal static class Labels
{
    /// <summary>The target of a label that introduces given name and surname together.</summary>
    public const int FullName = -1;

    private const string FullNameWords = """
        NOME E COGNOME
        NOME COGNOME
        COGNOME E NOME
        COGNOME NOME
        NOMINATIVO
        MI CHIAMO
        MI CHIAMANO
        IO SONO
        SONO
        IL MIO NOME E
        MIO NOME
        SOTTOSCRITTO
        IL SOTTOSCRITTO
        LA SOTTOSCRITTA
        """;

    private const string PlaceWords = """
        FRAZIONE
        FRAZ
        FRAZIONE DI
        FRAZ DI
        FR
        FRAZ NE
        FRAZ NE DI
        LOC
        LOCALITA
        PAESE
        PAESE DI
        BORGATA
        ABITO A
        ABITO IN
        ABITO NELLA FRAZIONE DI
        ABITO
        ABITA A
        ABITA IN
        ABITIAMO A
        ABITANTE NELLA FRAZIONE DI
        STO A
        STIAMO A
        ABITANTE A
        ABITANTE IN
        VIVO A
        VIVO IN
        RES A
        RES IN
        RES
        RESIDENTE A
        RESIDENTE IN
        RESIDENTE NELLA FRAZIONE DI
        RESIDENTE
        RESIDENTI A
        RESIDENZA
        RESIDENZA A
        DOMICILIATO A
        DOMICILIATA A
        DOMICILIATO IN
        DOMICILIATA IN
        RESIDENTI IN
        VIVIAMO A
        SCRIVO DA
        ZONA
        """;

    /// <summary>Builds the table of labels of some fields.</summary>
    public static PhraseTable<int> Build(IReadOnlyList<FieldTable> fields, Lexicon.Builder words)
    {
        var labels = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var field in fields)
        {
            foreach (var label in field.Field.Labels.Append(field.Field.Title).Select(TextFold.Fold).Where(label => label.Length > 0 && !field.Names.TryGet(label, out _)))
            {
                labels.TryAdd(label, field.Index);
            }
        }

        foreach (var field in fields)
        {
            // A place may be called PAESE or ZONA: there it is a value.
            foreach (var label in OfKind(field.Field.Kind).Where(label => !field.Names.TryGet(label, out _)))
            {
                labels.TryAdd(label, field.Index);
            }
        }

        if (fields.Any(field => field.Field.Kind is FieldKind.GivenName or FieldKind.Surname))
        {
            foreach (var label in WordList.Phrases(FullNameWords))
            {
                labels.TryAdd(label, FullName);
            }
        }

        return new PhraseTable<int>(labels, words, WordClass.LabelStart);
    }

    private static IEnumerable<string> OfKind(FieldKind kind) => kind switch
    {
        FieldKind.GivenName => ["NOME"],
        FieldKind.Surname => ["COGNOME"],
        FieldKind.Place => WordList.Phrases(PlaceWords),
        _ => [],
    };
}
