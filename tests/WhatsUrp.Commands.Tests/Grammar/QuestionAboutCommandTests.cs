// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Definitions;
using WhatsUrp.Commands.Grammar;
using WhatsUrp.Commands.Tests.Samples;

namespace WhatsUrp.Commands.Tests.Grammar;

/// <summary>What only speaks of a command, or asks about it, is for the office.</summary>
public sealed class QuestionAboutCommandTests
{
    [Theory]
    [InlineData("Buongiorno, la lettura del contatore quando va mandata?")]
    [InlineData("La lettura in biblioteca di domani si fa?")]
    [InlineData("lettura del contatore?")]
    [InlineData("lettura come si fa")]
    public void A_question_about_a_reading_is_no_reading(string text) => Assert.True(Assert.IsType<NotACommand>(MirtoLine.Read(text)).AsksAboutService);

    [Theory]
    [InlineData("la lettura l'ho mandata ieri")]
    [InlineData("Lettura: il contatore perde")]
    [InlineData("lettura non la trovo sul contatore")]
    public void Nor_is_what_is_told_about_it(string text) => Assert.IsType<NotACommand>(MirtoLine.Read(text));

    [Theory]
    [InlineData("LETTURA")]
    [InlineData("lettura?")]
    [InlineData("Lettura contatore")]
    [InlineData("La lettura 01234, quando passate?")]
    [InlineData("BIBLIOTECA quando apre?")]
    public void A_command_with_its_data_or_by_itself_stays_one(string text) => Assert.Equal(CommandEffect.Custom, Assert.IsType<CommandOutcome>(MirtoLine.Read(text)).Effect);

    [Theory]
    [InlineData("Per iscrivermi scrivo ATTIVA MIRTO SCUOLA?")]
    [InlineData("scrivo ATTIVA MIRTO?")]
    [InlineData("l'iscrizione si fa con ATTIVA MIRTO Ugo Neri Borgo?")]
    [InlineData("ATTIVA MIRTO per iscrivermi?")]
    [InlineData("Mi iscrivo con attiva mirto?")]
    public void Who_asks_how_to_join_does_not_join(string text) => Assert.True(Assert.IsType<NotACommand>(MirtoLine.Read(text)).AsksAboutService);

    [Theory]
    [InlineData("Per iscrivermi scrivo: ATTIVA MIRTO Ugo Neri Borgo")]
    [InlineData("Posso iscrivermi così?\nATTIVA MIRTO Ugo Neri Borgo")]
    [InlineData("ATTIVA MIRTO Ugo Neri Borgo?")]
    public void Who_joins_does(string text) => Assert.Equal(CommandEffect.Subscribe, Assert.IsType<CommandOutcome>(MirtoLine.Read(text)).Effect);
}
