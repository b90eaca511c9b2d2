// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Simulator.Accounts;
using WhatsUrp.Simulator.Control;
using WhatsUrp.Simulator.Limits;

namespace WhatsUrp.Simulator.CommandLine;

/// <summary>What the arguments say.</summary>
internal sealed record GraphSimulatorValues(Uri Url, IReadOnlyList<SimulatedNumber> Numbers, SimulatorLimits Limits, int Seed, bool KeepsBodies, SimulatorSettings Settings);
