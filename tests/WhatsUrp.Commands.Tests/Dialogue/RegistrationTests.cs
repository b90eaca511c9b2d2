// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Subscribers;

namespace WhatsUrp.Commands.Tests.Dialogue;

public sealed class RegistrationTests
{
    [Fact]
    public async Task S13_S15_A_complete_message_needs_only_the_policy()
    {
        var talk = new Talk().Says("ISCRIZIONE ON #EMERGENZE Mario Rossi Villetta");
        Assert.Empty(talk.ActiveLists);

        talk.Taps("Accetto");

        Assert.Equal(["emergenze"], talk.ActiveLists);
        Assert.Equal(["cognome=Rossi", "frazione=villetta", "nome=Mario"], talk.State.Fields.Select(f => $"{f.Field}={f.Value}").Order());
        await Verify(talk.Transcript);
    }

    [Theory]
    [InlineData("ISCRIZIONE ON #PUBBLICAUTILITA'")]
    [InlineData("iscrizione on #pubblicautilità")]
    [InlineData("Iscrizione On #PubblicaUtilita’")]
    [InlineData("ISCRIZIONE ON # PUBBLICA UTILITA`")]
    [InlineData("iscrizione on pubblica utilità")]
    public void S14_The_second_list_is_understood_however_its_accent_is_typed(string text) =>
        Assert.Equal("pubblica-utilita", Assert.Single(new Talk().Says(text).State.Draft!.Lists).Value);

    [Fact]
    public async Task S15_Missing_data_are_asked_one_by_one()
    {
        var talk = new Talk().Says("ISCRIZIONE ON #PUBBLICAUTILITA'").Says("accetto").Says("Lucia").Says("Bertoncini").Says("le verrucole");

        Assert.Equal(["pubblica-utilita"], talk.ActiveLists);
        await Verify(talk.Transcript);
    }

    [Fact]
    public async Task S12_S10_Iscrizione_on_alone_asks_policy_and_lists()
    {
        var talk = new Talk().Says("ISCRIZIONE ON").Taps("Accetto").Taps("Tutte").Says("mi chiamo Anna Bianchi").Says("Naggio");

        Assert.Equal(["emergenze", "pubblica-utilita"], talk.ActiveLists);
        await Verify(talk.Transcript);
    }

    [Fact]
    public async Task Nothing_is_kept_of_who_refuses_the_policy()
    {
        var talk = new Talk().Says("ISCRIZIONE ON #EMERGENZE Mario Rossi Villetta").Says("NON ACCETTO");

        Assert.Empty(talk.ActiveLists);
        Assert.Empty(talk.State.Fields);
        Assert.Null(talk.State.Draft);
        await Verify(talk.Transcript);
    }

    [Theory]
    [InlineData("Sì")]
    [InlineData("ok va bene")]
    [InlineData("👍")]
    public void A_weak_yes_never_accepts_the_policy(string answer)
    {
        var talk = new Talk().Says("ISCRIZIONE ON #EMERGENZE Mario Rossi Villetta").Says(answer);

        Assert.Null(talk.State.Acceptance);
        Assert.Equal(DraftStage.AwaitingPolicy, talk.State.Draft!.Stage);
        Assert.Contains("ACCETTO", talk.Reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_acceptance_is_kept_with_version_digest_message_and_method()
    {
        var talk = new Talk().Says("ISCRIZIONE ON #EMERGENZE Mario Rossi Villetta").Says("accetto");

        var evidence = Assert.Single(talk.Last.Consents, c => c.Kind == ConsentKind.PolicyAccepted);
        Assert.Equal(talk.Line.Definition.Policy!.Text.Version, evidence.PolicyVersion);
        Assert.Equal(talk.Line.Definition.Policy.Text.Sha256, evidence.PolicySha256);
        Assert.Equal(AcceptanceMethod.Reply, evidence.Method);
        Assert.Equal("m2", evidence.Evidence!.Value.Value);
        Assert.Contains(talk.Line.Definition.Policy.Text, talk.Last.Policies);
    }

    [Fact]
    public async Task An_acceptance_in_the_joining_message_names_version_and_address()
    {
        var talk = new Talk().Says("ISCRIZIONE ON #EMERGENZE accetto la policy Mario Rossi Villetta");

        Assert.Equal(["emergenze"], talk.ActiveLists);
        Assert.Equal(AcceptanceMethod.Inline, talk.State.Acceptance!.Method);
        await Verify(talk.Transcript);
    }

    [Fact]
    public async Task A_guessed_name_is_shown_before_it_counts()
    {
        var talk = new Talk().Says("ISCRIZIONE ON #EMERGENZE Maria Grazia Luisa Conti Sillicagnana").Says("accetto");
        Assert.Empty(talk.ActiveLists);

        talk.Taps("Confermo");

        Assert.Equal(["emergenze"], talk.ActiveLists);
        await Verify(talk.Transcript);
    }

    [Fact]
    public async Task A_hamlet_that_may_be_a_surname_is_asked()
    {
        var talk = new Talk().Says("ISCRIZIONE ON #EMERGENZE Mario Villetta").Says("accetto");

        Assert.Empty(talk.ActiveLists);
        await Verify(talk.Transcript);
    }

    [Fact]
    public void Subscribing_again_changes_nothing()
    {
        var talk = new Talk().Says("ISCRIZIONE ON #EMERGENZE Mario Rossi Villetta").Says("accetto");
        var before = talk.State;

        talk.Says("ISCRIZIONE ON #EMERGENZE Mario Rossi Villetta");

        Assert.Empty(talk.Last.Consents);
        Assert.Empty(talk.Last.Fields);
        Assert.Equal(before.Subscriptions, talk.State.Subscriptions);
        Assert.Contains("Ricevi già", talk.Reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_list_is_added_without_new_questions()
    {
        var talk = new Talk().Says("ISCRIZIONE ON #EMERGENZE Mario Rossi Villetta").Says("accetto").Says("ISCRIZIONE ON #PUBBLICAUTILITA");

        Assert.Equal(["emergenze", "pubblica-utilita"], talk.ActiveLists);
        await Verify(talk.Reply.Text);
    }

    [Theory]
    [InlineData("1", "emergenze")]
    [InlineData("la seconda", "pubblica-utilita")]
    [InlineData("3", "emergenze,pubblica-utilita")]
    [InlineData("1 e 2", "emergenze,pubblica-utilita")]
    public void The_rows_of_the_menu_can_be_typed_as_numbers(string answer, string lists)
    {
        var talk = new Talk().Says("ISCRIZIONE ON").Says("accetto").Says(answer);

        Assert.Equal(lists, string.Join(',', talk.State.Draft!.Lists));
    }

    [Fact]
    public void Two_joining_messages_before_the_policy_add_up()
    {
        var talk = new Talk().Says("ISCRIZIONE ON #EMERGENZE Mario Rossi Villetta").Says("ISCRIZIONE ON #PUBBLICAUTILITA").Says("accetto");

        Assert.Equal(["emergenze", "pubblica-utilita"], talk.ActiveLists);
    }

    [Fact]
    public async Task Data_that_differ_from_those_on_record_are_confirmed_first()
    {
        var talk = new Talk().Says("ISCRIZIONE ON #EMERGENZE Mario Rossi Villetta").Says("accetto").Says("ISCRIZIONE ON #EMERGENZE Mario Rossi Naggio");
        Assert.Equal("villetta", talk.State.Fields.Single(f => f.Field.Value == "frazione").Value);

        talk.Says("sì");

        Assert.Equal("naggio", talk.State.Fields.Single(f => f.Field.Value == "frazione").Value);
        await Verify(talk.Transcript);
    }

    [Fact]
    public void Typed_data_are_dropped_before_the_acceptance_where_the_line_says_so()
    {
        var talk = new Talk(change: json => json.Replace("\"HoldTypedFields\": \"Draft\"", "\"HoldTypedFields\": \"Nothing\"", StringComparison.Ordinal));

        talk.Says("ISCRIZIONE ON #EMERGENZE Mario Rossi Villetta");
        Assert.Empty(talk.State.Draft!.Fields);

        talk.Says("accetto");
        Assert.Equal(DraftStage.AwaitingField, talk.State.Draft!.Stage);
    }

    [Fact]
    public async Task Staff_approve_where_the_line_says_so()
    {
        var talk = new Talk(change: json => json.Replace("\"Approval\": \"None\"", "\"Approval\": \"Operator\"", StringComparison.Ordinal));

        talk.Says("ISCRIZIONE ON #EMERGENZE Mario Rossi Villetta").Says("accetto");

        Assert.Empty(talk.ActiveLists);
        Assert.Equal(DraftStage.AwaitingOperator, talk.State.Draft!.Stage);
        await Verify(talk.Reply.Text);
    }

    [Fact]
    public async Task An_answer_that_stays_unclear_ends_at_a_person()
    {
        var talk = new Talk().Says("ISCRIZIONE ON #EMERGENZE Mario Rossi").Says("accetto");
        for (var i = 0; i < 4; i++)
        {
            talk.Says("boh");
        }

        Assert.Equal(Reports.ReportKind.Registration, talk.Last.Report!.Kind);
        Assert.True(talk.State.Draft!.HandedToOffice);
        await Verify(talk.Transcript);
    }
}
