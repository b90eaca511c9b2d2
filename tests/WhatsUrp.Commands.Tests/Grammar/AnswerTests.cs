// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Definitions;
using WhatsUrp.Commands.Grammar;
using WhatsUrp.Commands.Tests.Samples;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Commands.Tests.Grammar;

public class AnswerTests
{
    [Theory]
    [InlineData("ACCETTO", AnswerKind.Accept)]
    [InlineData("Sì, accetto, grazie", AnswerKind.Accept)]
    [InlineData("accetto il regolamento", AnswerKind.Accept)]
    [InlineData("non accetto", AnswerKind.Refuse)]
    [InlineData("no grazie", AnswerKind.Refuse)]
    [InlineData("Rifiuto", AnswerKind.Refuse)]
    [InlineData("si", AnswerKind.WeakYes)]
    [InlineData("ok va bene", AnswerKind.WeakYes)]
    [InlineData("👍", AnswerKind.WeakYes)]
    [InlineData("boh", AnswerKind.Unfit)]
    public void S12_the_policy_is_accepted_in_its_own_words_alone(string text, AnswerKind kind) => Assert.Equal(kind, Reads.Answers(DraftStage.AwaitingPolicy, text).Kind);

    [Fact]
    public void Data_typed_before_the_acceptance_are_read() =>
        Assert.Equal("cognome=Bini; frazione=naggio; nome=Carla", Reads.Data(Reads.Answers(DraftStage.AwaitingPolicy, "Carla Bini Naggio")));

    [Theory]
    [InlineData("emergenze", "emergenze")]
    [InlineData("#PUBBLICAUTILITA'", "pubblica-utilita")]
    [InlineData("1", "emergenze")]
    [InlineData("la seconda", "pubblica-utilita")]
    [InlineData("1 e 2", "emergenze pubblica-utilita")]
    [InlineData("tutte", "emergenze pubblica-utilita")]
    [InlineData("Emergenze e pubblica utilità, grazie", "emergenze pubblica-utilita")]
    public void Lists_are_named_or_numbered(string text, string lists) =>
        Assert.Equal(lists, string.Join(' ', Reads.Answers(DraftStage.AwaitingLists, text).Lists.Select(list => list.Value)));

    [Theory]
    [InlineData("9")]
    [InlineData("non saprei")]
    public void What_names_no_list_is_asked_again(string text) => Assert.Equal(AnswerKind.Unfit, Reads.Answers(DraftStage.AwaitingLists, text).Kind);

    [Theory]
    [InlineData("frazione", "Villetta", "frazione=villetta")]
    [InlineData("frazione", "abito a le verrucole", "frazione=verrucole")]
    [InlineData("frazione", "3", "frazione=sillicagnana")]
    [InlineData("nome", "Carla", "nome=Carla")]
    [InlineData("nome", "mi chiamo Carla Bini", "cognome=Bini; nome=Carla")]
    [InlineData("nome", "Carla Bini Naggio", "cognome=Bini; frazione=naggio; nome=Carla")]
    [InlineData("cognome", "Villetta", "cognome=Villetta")]
    [InlineData("cognome", "Porta", "cognome=Porta")]
    [InlineData("scuola", "primaria", "scuola=primaria")]
    public void S15_the_field_asked_for_is_read_and_others_with_it(string field, string text, string data)
    {
        var answer = Reads.Answers(DraftStage.AwaitingField, text, field);
        Assert.Equal((AnswerKind.Data, data), (answer.Kind, Reads.Data(answer)));
    }

    [Fact]
    public void A_misspelt_place_is_offered() =>
        Assert.Equal(["verrucole"], Assert.Single(Reads.Answers(DraftStage.AwaitingField, "Verucole", "frazione").AmbiguousFields).Candidates);

    [Theory]
    [InlineData("2", AnswerKind.Choice, 1)]
    [InlineData("Naggio", AnswerKind.Choice, 1)]
    [InlineData("la prima", AnswerKind.Choice, 0)]
    [InlineData("nessuna di queste", AnswerKind.NoneOfThese, -1)]
    [InlineData("7", AnswerKind.Unfit, -1)]
    public void One_of_the_candidates_is_chosen(string text, AnswerKind kind, int choice)
    {
        var answer = Reads.Answers(DraftStage.AwaitingChoice, text, "frazione", "villetta", "naggio");
        Assert.Equal((kind, choice), (answer.Kind, answer.Choice));
    }

    [Theory]
    [InlineData("Confermo", AnswerKind.Yes)]
    [InlineData("sì tutto giusto", AnswerKind.Yes)]
    [InlineData("👍", AnswerKind.Yes)]
    [InlineData("no, è sbagliato", AnswerKind.No)]
    [InlineData("MODIFICA", AnswerKind.No)]
    [InlineData("la frazione è Naggio", AnswerKind.Data)]
    public void The_data_shown_are_confirmed_or_corrected(string text, AnswerKind kind) => Assert.Equal(kind, Reads.Answers(DraftStage.AwaitingConfirm, text).Kind);

    [Fact]
    public void Cancella_alone_ends_the_dialogue_only()
    {
        var cancel = Assert.IsType<CommandOutcome>(Reads.InDialogue(DraftStage.AwaitingField, "cancella", "nome"));

        Assert.Equal((CommandEffect.Cancel, "dialogue.cancella"), (cancel.Effect, cancel.RuleId));
    }

    [Fact]
    public void Annulla_ends_the_dialogue_with_the_verb_of_the_line() =>
        Assert.Equal(CommandEffect.Cancel, Assert.IsType<CommandOutcome>(Reads.InDialogue(DraftStage.AwaitingLists, "Annulla")).Effect);

    [Theory]
    [InlineData("c'è un lampione rotto in via Roma")]
    [InlineData("Scusi ma chi vede i miei dati poi?")]
    [InlineData("emergenza! il fiume sta esondando")]
    [InlineData("vi scrivo perché da tre giorni qui da noi non passa nessuno a controllare")]
    public void A_report_reaches_the_office_and_is_no_answer(string text) => Assert.IsType<NotACommand>(Reads.InDialogue(DraftStage.AwaitingField, text, "cognome"));

    [Fact]
    public void A_command_is_never_the_value_of_a_field() =>
        Assert.Equal(CommandEffect.Subscribe, Assert.IsType<CommandOutcome>(Reads.InDialogue(DraftStage.AwaitingField, "ISCRIZIONE ON #EMERGENZE", "cognome")).Effect);

    [Fact]
    public void Leaving_goes_before_any_answer() => Assert.IsType<OptOutOutcome>(Reads.InDialogue(DraftStage.AwaitingPolicy, "stop"));
}
