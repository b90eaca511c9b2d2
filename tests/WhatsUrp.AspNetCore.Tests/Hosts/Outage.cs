// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.AspNetCore.Tests.Hosts;

/// <summary>A store that cannot work now.</summary>
internal sealed class Outage() : StoreException("WURP9999: the test has switched the store off.");
