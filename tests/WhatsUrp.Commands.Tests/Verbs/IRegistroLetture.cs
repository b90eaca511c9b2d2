// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Commands.Tests.Verbs;

/// <summary>Where the water company keeps its readings.</summary>
public interface IRegistroLetture
{
    Task RegistraAsync(string utenza, string valore, CancellationToken cancellationToken);
}
