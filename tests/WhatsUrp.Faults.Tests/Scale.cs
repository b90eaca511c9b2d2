// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Faults.Tests;

/// <summary>How large the fault tests are: small in every run, as large as the acceptance asks for with <c>WHATSURP_FAULTS=long</c>.</summary>
internal static class Scale
{
    public static bool IsLong => Environment.GetEnvironmentVariable("WHATSURP_FAULTS") == "long";

    public static int Residents => IsLong ? 10_000 : 1_500;

    public static int Kills => IsLong ? 20 : 4;
}
