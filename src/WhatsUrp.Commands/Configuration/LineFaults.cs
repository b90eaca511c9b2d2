// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Lines;

namespace WhatsUrp.Commands.Configuration;

/// <summary>Collects what is wrong with a line's configuration. All its numbered messages stand here.</summary>
internal sealed class LineFaults(LineId line)
{
    private readonly List<string> _faults = [];
    private readonly HashSet<string> _places = new(StringComparer.Ordinal);

    /// <summary>Gets the faults, in the order of the configuration.</summary>
    public IReadOnlyList<string> All => _faults;

    /// <summary>Gets where the faults are, those apart that make nothing faulty but themselves.</summary>
    public IReadOnlyCollection<string> Places => _places;

    public void Empty() => Add("WURP0200", "", "the section is missing or empty; write at least Languages, Verbs or Lists");

    public void UnknownKey(string path, string? suggestion) =>
        _faults.Add(Sentence("WURP0201", path, suggestion is null ? "no such key" : $"no such key; probably '{suggestion}'"));

    public void WrongValue(string path, string? value, string expected) => Add("WURP0202", path, $"'{value}' is not {expected}");

    public void Missing(string path) => Add("WURP0203", path, "must not be empty");

    public void Duplicate(string path, string id) => Add("WURP0204", path, $"the id '{id}' is used twice");

    public void FoldsToNothing(string path, string? text) => Add("WURP0205", path, $"'{text}' holds no letter or digit");

    public void TooManyWords(string path, int words) => Add("WURP0206", path, $"{words} words; at most 64");

    public void PhraseTwice(string path, string phrase, string other) => Add("WURP0207", path, $"'{phrase}' is already a phrase of '{other}', as written or in a spelling that is added to it");

    public void LeavesAlready(string path, string phrase) => Add("WURP0208", path, $"'{phrase}' always means leaving and cannot mean anything else");

    public void TagTwice(string path, string tag, string other) => Add("WURP0209", path, $"'{tag}' already names the list '{other}'");

    public void TagIsPlace(string path, string tag, string field) => Add("WURP0210", path, $"'{tag}' is also a value of the field '{field}'");

    public void NameTwice(string path, string name, string other) => Add("WURP0211", path, $"'{name}' already names '{other}'");

    public void NoEntries(string path, string kind) => Add("WURP0212", path, $"a field of kind {kind} needs at least one entry in {(kind == "Place" ? "Places" : "Choices")}");

    public void UnknownList(string path, string list) => Add("WURP0213", path, $"there is no list '{list}'");

    public void UnknownField(string path, string field) => Add("WURP0214", path, $"there is no field '{field}'");

    public void NothingToMatch(string path) => Add("WURP0215", path, "a command without keyword needs required fields, so that chat is not mistaken for it");

    public void NoListToAsk(string path, string value) => Add("WURP0216", path, $"'{value}' needs lists, and the line has none of that sort");

    public void AcceptIsReject(string path, string phrase) => Add("WURP0217", path, $"'{phrase}' both accepts and refuses");

    public void NoPolicy(string path) => Add("WURP0218", path, "lists can be joined, so the policy needs a version and a text or address");

    public void PatternBounds(string path) => Add("WURP0219", path, "a field of kind Pattern needs 1 <= MinLength <= MaxLength <= 64");

    public void TooLong(string path, string text, int limit) => Add("WURP0220", path, $"'{text}' has {text.Length} characters; WhatsApp shows {limit}");

    public void OutOfRange(string path, object value, string range) => Add("WURP0222", path, $"{value} is outside {range}");

    public void NotANumber(string path) => Add("WURP0223", path, "not a telephone number in international form (6 to 15 digits, such as +39...)");

    public void WrongId(string path, string id) => Add("WURP0224", path, $"'{id}' is no id: 1 to 64 letters, digits, hyphens, dots or underscores");

    public void NoPhrase(string path) => Add("WURP0226", path, "no phrase in an active language");

    public void WrongUrl(string path, string url) => Add("WURP0227", path, $"'{url}' is no absolute http address");

    public void NotSupported(string path, object value) => Add("WURP0228", path, $"{value} is not supported yet; leave it out");

    public void OnlyJoining(string path, string effect) => Add("WURP0230", path, $"only a verb of effect Subscribe joins lists, and this one is {effect}");

    private void Add(string number, string path, string what)
    {
        _faults.Add(Sentence(number, path, what));
        _places.Add(path);
    }

    private string Sentence(string number, string path, string what) => path.Length == 0 ? $"{number}: line '{line}': {what}." : $"{number}: line '{line}', {path}: {what}.";
}
