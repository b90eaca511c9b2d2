// SPDX-License-Identifier: BSD-3-Clause

using System.Collections.Frozen;

namespace WhatsUrp.Simulator.Accounts;

/// <summary>The numbers and accounts of the simulator, by their ids.</summary>
internal sealed class AccountBook
{
    private readonly FrozenDictionary<string, NumberState> _numbers;
    private readonly FrozenDictionary<string, AccountState> _accounts;
    private readonly FrozenSet<string> _tokens;

    public AccountBook(IEnumerable<SimulatedNumber> numbers)
    {
        var accounts = new Dictionary<string, AccountState>(StringComparer.Ordinal);
        foreach (var number in numbers)
        {
            if (!accounts.TryGetValue(number.WabaId, out var account))
            {
                accounts[number.WabaId] = account = new(number.WabaId);
            }

            account.Numbers.Add(new(number, account));
            account.IsSubscribed |= number.IsSubscribed;
        }

        Numbers = [.. accounts.Values.SelectMany(account => account.Numbers)];
        _numbers = Numbers.ToFrozenDictionary(number => number.Number.PhoneNumberId, StringComparer.Ordinal);
        _accounts = accounts.ToFrozenDictionary(StringComparer.Ordinal);
        _tokens = Numbers.Select(number => number.Number.AccessToken).ToFrozenSet(StringComparer.Ordinal);
    }

    public IReadOnlyList<NumberState> Numbers { get; }

    public NumberState? Number(string id) => _numbers.GetValueOrDefault(id);

    public AccountState? Account(string id) => _accounts.GetValueOrDefault(id);

    /// <summary>The number through which a token may use an account; where none may, any number of it.</summary>
    public SimulatedNumber? OwnerFor(string? account, string token)
    {
        var numbers = account is null ? null : Account(account)?.Numbers;
        return (numbers?.FirstOrDefault(number => number.Number.AccessToken == token) ?? numbers?[0])?.Number;
    }

    public bool Knows(string token) => _tokens.Contains(token);
}
